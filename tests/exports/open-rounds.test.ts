import { loadAgendas } from '../../bot/agendas/load-agendas.ts';
import type { Row } from '../../bot/workshop/kinds/kind.ts';
import type { SessionRecord } from '../../bot/workshop/record.ts';
import { wholeSession } from '../records/whole-session.ts';
import { fileOf } from './export-under-test.ts';
import { sheetsOf, tableOf, textOfMemo } from './reading-files.ts';

const agenda = (await loadAgendas()).find(({ id }) => id === 'lape-teesit')!;
const { record: named } = wholeSession({ agenda, language: 'fi', named: true });
const at = named.stages.findIndex(({ plan }) => plan.kind === 'agreement');
const stage = named.stages[at]!;
const item = 'items' in stage.plan ? stage.plan.items[0]! : undefined;
const pori = { name: 'Porin kaupunki', organisation: 'pori' } as const;
const rauma = { name: 'Rauman kaupunki', organisation: 'rauma', late: true } as const;
const rows: Row[] = [
  { id: 'r1', content: { item: item?.id, choice: '5' }, by: pori },
  { id: 'r2', content: { item: item?.id, choice: '1' }, by: rauma },
  { id: 'r3', content: { item: item?.id, comment: 'Kuka maksaa?' }, by: pori },
];
const stated = (repliedAt?: string): SessionRecord => ({
  ...named,
  stages: named.stages.with(at, { ...stage, closed: { ...stage.closed!, rows } }),
  round: {
    closesOn: '2026-12-08',
    ...(repliedAt && { repliedAt }),
    organisations: [
      { id: 'pori', name: 'Porin kaupunki', state: 'sent', sent: 1, of: 1 },
      { id: 'rauma', name: 'Rauman kaupunki', state: 'not-opened', sent: 0, of: 1 },
    ],
    comments: [{ stage: stage.plan.id, row: 'r3', code: 'objection', reply: 'Kunta ja alue puoliksi.' }],
  },
});

test('organisations are told with their stands, and late ones as late', async () => {
  const text = await textOfMemo(await fileOf(stated(), 'docx'));
  expect(text).toContain('yksi lähetti kantansa, kutsuttuja 2');
  expect(text).toMatch(/Täysin samaa mieltä\s*Porin kaupunki/);
  expect(text).toMatch(/Täysin eri mieltä\s*Rauman kaupunki \(saapui määräajan jälkeen/);
});

test('what was made of a comment is told once it has been given to the commenters', async () => {
  const before = await textOfMemo(await fileOf(stated(), 'docx'));
  expect(before).toContain('Kuka maksaa?');
  expect(before).not.toContain('puoliksi');
  const after = stated('2026-12-10T09:00:00.000Z');
  const text = await textOfMemo(await fileOf(after, 'docx'));
  expect(text).toContain('Kommentin laji: Vastustus');
  expect(text).toContain('Vastine: Kunta ja alue puoliksi.');
  const answers = (await sheetsOf(await fileOf(after, 'xlsx')))[2]?.rows ?? [];
  expect(answers.find((row) => row[3] === 'Kuka maksaa?')?.slice(4)).toEqual([
    'Porin kaupunki',
    'Vastustus',
    'Kunta ja alue puoliksi.',
  ]);
  const row = tableOf(await fileOf(after, 'csv')).find(({ Vastaus }) => Vastaus === 'Kuka maksaa?');
  expect(row).toMatchObject({ Vastine: 'Kunta ja alue puoliksi.', Vastaaja: 'Porin kaupunki' });
});

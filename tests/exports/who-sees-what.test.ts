import { unzipSync } from 'fflate';
import { loadAgendas } from '../../bot/agendas/load-agendas.ts';
import { recordSchema } from '../../bot/records/record-schema.ts';
import { exportFormats, readerOf, recordFor } from '../../bot/workshop/exporting.ts';
import { kindOf } from '../../bot/workshop/kinds/all-kinds.ts';
import type { SessionRecord } from '../../bot/workshop/record.ts';
import { wholeSession } from '../records/whole-session.ts';
import { fileOf } from './export-under-test.ts';

const agendas = await loadAgendas();
const agenda = agendas.find(({ id }) => id === 'johdon-dialogi')!;
const asking = agenda.stages.findIndex((plan) => kindOf(plan).moderated);
const { record: gone } = wholeSession({ agenda, language: 'fi', named: false, endsAt: asking });
const unseen = 'VASTAUS JOTA EI NÄYTETTY';
/** The first answers were closed, but never shown. */
const record: SessionRecord = {
  ...gone,
  stages: gone.stages.map((stage, place) =>
    place === asking && stage.closed
      ? {
          ...stage,
          closed: {
            ...stage.closed,
            rows: stage.closed.rows.map((row) => ({
              ...row,
              content: { ...(row.content as object), text: unseen },
            })),
          },
        }
      : stage,
  ),
};
const person = (id: string, tenant = 'kunta') => ({ tenant, id, name: id });
const led: SessionRecord = {
  ...record,
  facilitator: person('vetaja'),
  coFacilitators: [{ name: 'apu', person: person('apu') }, { name: 'vetaja2' }],
  leaders: [{ name: 'johtaja', person: person('johtaja') }, { name: 'pelkkä nimi' }],
  round: {
    closesOn: '2026-12-01',
    organisations: [{ id: 'o', name: 'Pori', contact: 'salainen@example.fi', state: 'sent', sent: 1, of: 1 }],
    comments: [],
  },
};

test.each([
  ['the facilitator', person('vetaja'), 'facilitator'],
  ['a co-facilitator', person('apu'), 'facilitator'],
  ['a leader', person('johtaja'), 'leader'],
  ['a participant', person('osallistuja'), undefined],
  ['the same id of another organisation', person('vetaja', 'muu'), undefined],
  ['somebody of the name of a leader', person('pelkkä nimi'), undefined],
])('%s reads the record as who they are', (_, who, reader) => {
  expect(readerOf(who, led)).toBe(reader);
});

test('a leader sees no answers that the room was not shown, and no addresses', async () => {
  expect(record.stages[asking]?.phase).toBe('closed');
  const seen = JSON.stringify(recordFor('leader', led));
  expect(secrets.filter((text) => seen.includes(text))).toEqual([]);
  expect(recordSchema.safeParse(recordFor('leader', led)).error?.issues ?? []).toEqual([]);
  const whole = JSON.stringify(recordFor('facilitator', led));
  expect(secrets.filter((text) => !whole.includes(text))).toEqual([]);
  // The facilitator has seen them; but a memo goes on to others.
  for (const format of exportFormats.filter((one) => one !== 'json')) {
    for (const reader of ['facilitator', 'leader'] as const) {
      const { bytes } = await fileOf(led, format, reader);
      const content = format === 'csv' ? Buffer.from(bytes).toString() : inside(bytes);
      expect(secrets.filter((text) => content.includes(text))).toEqual([]);
    }
  }
});

const secrets = [unseen, 'salainen@example.fi'];

function inside(bytes: Uint8Array): string {
  return Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString())
    .join('\n');
}

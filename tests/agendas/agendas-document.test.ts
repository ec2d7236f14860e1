import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { agendasDocument } from '../../bot/agendas/agendas-document.ts';
import { loadAgendas } from '../../bot/agendas/load-agendas.ts';
import { loadSeries } from '../../bot/agendas/series/load-series.ts';
import { smallAgenda } from './small-agenda.ts';

const committed = await readFile(join(import.meta.dirname, '../../docs/agendas.md'), 'utf8');
const agendas = await loadAgendas();
const plans = await loadSeries(agendas);

test('docs/agendas.md is what the agendas say (else: npm run agendas:document)', () => {
  expect(committed).toBe(agendasDocument(agendas, plans));
});

test.each(agendas.map((agenda) => [agenda.id, agenda] as const))('%s is in it', (id, { name, stages }) => {
  const [, section = ''] = committed.split(`\n## ${name.fi}\n`);
  const [told = ''] = section.split('\n## ');
  expect(told).toContain(`- Tunnus: \`${id}\``);
  expect(told.match(/^\d+\. /gm)).toHaveLength(stages.length);
});

test('what a stage asks is under it: questions, and items under their question', () => {
  const [, stages = ''] = agendasDocument([smallAgenda()], []).split('versio 1\n\n');
  expect(stages.split('\n\n##')[0]).toBe(`1. ask suomeksi (5 min, avoimet vastaukset)
   - question suomeksi
2. support suomeksi (5 min, kannatus)
3. vote suomeksi (5 min, haasteiden arviointi)
   - question suomeksi
     - trust suomeksi
4. talk suomeksi (5 min, keskustelu)
   - instructions suomeksi
5. agree suomeksi (5 min, sitoumukset)
   - question suomeksi`);
});

test('the other languages tell the name and the purpose', () => {
  expect(agendasDocument([smallAgenda()], [])).toContain(
    '| `small` | name på svenska. purpose på svenska | name in English. purpose in English |',
  );
});

test('nothing in an agenda is taken for Markdown', () => {
  const name = { fi: '[a](b) *c* | <d> #1', sv: 's', en: 'e' };
  expect(agendasDocument([{ ...smallAgenda(), name }], [])).toContain(
    String.raw`## \[a\](b) \*c\* \| \<d\> \#1`,
  );
});

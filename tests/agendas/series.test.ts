import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrokenAgenda, loadAgendas } from '../../bot/agendas/load-agendas.ts';
import { loadSeries } from '../../bot/agendas/series/load-series.ts';
import { needsSeries } from '../../bot/workshop/series/fill-from-series.ts';

const agendas = await loadAgendas();
const plans = await loadSeries(agendas);

test('Satakunta ships as three workshops, eleven and eight weeks apart', () => {
  expect(plans.find(({ id }) => id === 'satakunta')?.workshops.map(({ weeksAfter }) => weeksAfter)).toEqual([
    0, 11, 8,
  ]);
});

test.each(plans)('$id begins with what needs nothing before it', ({ workshops }) => {
  const [first] = workshops;
  const agenda = agendas.find(({ id }) => id === first?.agenda);
  expect(agenda && needsSeries(agenda)).toBe(false);
  expect(first?.weeksAfter).toBe(0);
});

test.each([
  [
    'an agenda that there is not',
    (plan: object) => ({
      ...plan,
      workshops: [
        { agenda: 'none', weeksAfter: 0 },
        { agenda: 'none', weeksAfter: 1 },
      ],
    }),
    /workshops\.0\.agenda: there is no agenda none/,
  ],
  [
    'one workshop only',
    (plan: object) => ({ ...plan, workshops: [{ agenda: 'verkkokahvit', weeksAfter: 0 }] }),
    /workshops/,
  ],
  ['a surplus property', (plan: object) => ({ ...plan, more: 1 }), /more/],
])('a series of %s is refused with the place', async (_what, spoil, problem) => {
  const folder = await mkdtemp(join(tmpdir(), 'series-'));
  await writeFile(join(folder, 'broken.json'), JSON.stringify(spoil(plans[0] ?? {})));
  const loading = loadSeries(agendas, folder);
  await expect(loading).rejects.toBeInstanceOf(BrokenAgenda);
  await expect(loading).rejects.toThrow(problem);
  await rm(folder, { recursive: true });
});

test('what is no JSON is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'series-'));
  await writeFile(join(folder, 'broken.json'), '{');
  await expect(loadSeries(agendas, folder)).rejects.toBeInstanceOf(BrokenAgenda);
  await rm(folder, { recursive: true });
});

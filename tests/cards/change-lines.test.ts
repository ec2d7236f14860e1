import type { Change } from '../../bot/workshop/series/change-since.ts';
import { changeLines } from '../../cards/change-lines.ts';
import { speechOf } from '../../cards/speech.ts';

const speech = speechOf({ language: 'fi', timeZone: 'Europe/Helsinki' });
const label = { fi: 'Tieto', sv: 'Information', en: 'Information' };
const said = (unit: Change['unit'], before: number, after: number) =>
  JSON.stringify(
    changeLines({ since: '2026-09-03T09:00:00.000Z', unit, items: [{ label, before, after }] }, speech),
  );

test.each([
  ['step', 3.24, 2.9, 'Tieto: 3,2 → 2,9'],
  ['percent', 20, 55.5, 'Tieto: 20 % → 56 %'],
  ['gap', 42.4, -8.6, 'Tieto: 42 → −9'],
] as const)('a change in %s is written as such', (unit, before, after, line) => {
  const text = said(unit, before, after);
  expect(text).toContain(line);
  expect(text.includes('tärkeys miinus riittävyys')).toBe(unit === 'gap');
});

test('what looks the same when written has not moved', () => {
  expect(said('gap', 41.6, 42.4)).toContain('Luvut ovat ennallaan.');
});

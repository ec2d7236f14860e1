import { columnWidths, textWidths } from '../../bot/exports/column-widths.ts';

const sum = (widths: readonly number[]) => widths.reduce((all, one) => all + one, 0);

test.each([
  [['Otti kantaa', 'Jokseenkin', 'Keskiarvo'], 1],
  [['Otti kantaa', 'Keskiarvo'], 2],
  [Array.from({ length: 12 }, () => 'Palvelusuunnitelmassa'), 1],
  [[], 1],
])('columns %j fill the page and never more', (columns, names) => {
  const widths = columnWidths({ names, columns }, 9638);
  expect(widths).toHaveLength(columns.length + names);
  expect(sum(widths)).toBeLessThanOrEqual(9638);
  expect(sum(widths)).toBeGreaterThan(9600);
  expect(sum(widths.slice(0, names))).toBeGreaterThanOrEqual(Math.floor(9638 / 4) - names);
});

test('a long word has more room than a short one', () => {
  const [, long = 0, short = 0] = columnWidths({ names: 1, columns: ['riittämätöntä', 'Ei'] }, 9638);
  expect(long).toBeGreaterThan(short * 1.5);
});

test('texts get the room that headers leave', () => {
  const widths = textWidths(['Sitoumus', 'Kuka'], [['Pitkä lupaus. '.repeat(20), 'Rehtori']], 14_570);
  expect(sum(widths)).toBeGreaterThan(14_500);
  expect(sum(widths)).toBeLessThanOrEqual(14_570);
  expect(widths[0]).toBeGreaterThan((widths[1] ?? 0) * 3);
});

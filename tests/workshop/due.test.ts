import fc from 'fast-check';
import { quarterOf, readDay, readQuarters, writeQuarters } from '../../bot/workshop/due.ts';

test.each(['2027-02-28', '2028-02-29', '2027-12-31'])('%s is a day', (day) => {
  expect(readDay(day)).toEqual({ type: 'day', day });
});

test.each(['', '2027-02-29', '2027-13-01', '2027-00-10', '2027-1-1', '28.2.2027', '2027-02-28T00:00'])(
  '"%s" is no day',
  (text) => {
    expect(readDay(text)).toBeUndefined();
  },
);

test.each<[string, object]>([
  ['2027-Q2', { from: { year: 2027, quarter: 2 }, to: { year: 2027, quarter: 2 } }],
  ['2027-Q3/2028-Q1', { from: { year: 2027, quarter: 3 }, to: { year: 2028, quarter: 1 } }],
])('%s is a time', (text, expected) => {
  expect(readQuarters(text)).toEqual({ type: 'quarters', ...expected });
});

test.each(['', '2027-Q5', '2027-Q0', '2027-q1', '2028-Q1/2027-Q4', '2027-Q1/', '2027-Q1/2027-Q2/2027-Q3'])(
  '"%s" is no time',
  (text) => {
    expect(readQuarters(text)).toBeUndefined();
  },
);

test('what is written is read back', () => {
  const quarter = fc.record({
    year: fc.integer({ min: 2000, max: 2099 }),
    quarter: fc.integer({ min: 1, max: 4 }),
  });
  const place = ({ year, quarter: of }: { year: number; quarter: number }) => year * 4 + of;
  fc.assert(
    fc.property(quarter, quarter, (one, other) => {
      const [from, to] = place(one) <= place(other) ? [one, other] : [other, one];
      expect(readQuarters(writeQuarters(from, to))).toEqual({ type: 'quarters', from, to });
      expect(readQuarters(writeQuarters(from))).toEqual({ type: 'quarters', from, to: from });
    }),
  );
});

test.each<[string, number, string]>([
  ['2026-01-01', 0, '2026-Q1'],
  ['2026-03-31', 0, '2026-Q1'],
  ['2026-04-01', 0, '2026-Q2'],
  ['2026-11-23', 0, '2026-Q4'],
  ['2026-11-23', 1, '2027-Q1'],
  ['2026-11-23', 6, '2028-Q2'],
  ['2026-01-15', -1, '2025-Q4'],
])('%s and %i quarters more: %s', (day, later, expected) => {
  expect(writeQuarters(quarterOf(day, later))).toBe(expected);
});

import fc from 'fast-check';
import { nextOccurrences } from '../../bot/calendar/occurrences.ts';
import { isFreeDay } from '../../bot/calendar/working-time.ts';
import { finnishDay, finnishTime, weekdayOf } from '../../bot/workshop/finnish-time.ts';
import { repetitions } from '../../bot/workshop/series/recurrence.ts';

const daysOf = (
  repetition: (typeof repetitions)[number],
  firstDay: string,
  { after, count = 4 }: { after: string; count?: number },
) => nextOccurrences({ repetition, firstDay, time: '09:00' }, `${after}T12:00:00Z`, count).map(finnishDay);

test.each<[string, string[], string[]]>([
  [
    'every week, over Christmas and New Year',
    daysOf('weekly', '2026-12-10', { after: '2026-12-10' }),
    ['2026-12-17', '2027-01-07', '2027-01-14', '2027-01-21'],
  ],
  [
    'every other week',
    daysOf('fortnightly', '2026-10-15', { after: '2026-10-20' }),
    ['2026-10-29', '2026-11-12', '2026-11-26', '2026-12-10'],
  ],
  [
    'the 31st, or the last day of a shorter month',
    daysOf('monthly', '2026-10-31', { after: '2026-10-31' }),
    ['2026-11-30', '2027-01-31', '2027-02-28', '2027-03-31'],
  ],
  [
    'the third Thursday',
    daysOf('nth-weekday', '2026-10-15', { after: '2026-10-15' }),
    ['2026-11-19', '2026-12-17', '2027-01-21', '2027-02-18'],
  ],
  [
    'the fifth Thursday is the last one',
    daysOf('nth-weekday', '2026-10-29', { after: '2026-10-29' }),
    ['2026-11-26', '2027-01-28', '2027-02-25', '2027-03-25'],
  ],
  [
    'juhannusaatto is left out and not moved',
    daysOf('weekly', '2027-06-11', { after: '2027-06-11', count: 2 }),
    ['2027-06-18', '2027-07-02'],
  ],
  [
    'jouluaatto, joulupäivä and tapaninpäivä',
    daysOf('weekly', '2026-12-18', { after: '2026-12-18', count: 1 }),
    ['2027-01-08'],
  ],
  [
    'vappu and helatorstai',
    daysOf('weekly', '2026-04-30', { after: '2026-05-01', count: 2 }),
    ['2026-05-07', '2026-05-21'],
  ],
])('%s', (_name, days, expected) => {
  expect(days).toEqual(expected);
});

test('the time of day is the same in summer and winter time', () => {
  const runs = nextOccurrences(
    { repetition: 'weekly', firstDay: '2026-10-15', time: '08:30' },
    '2026-10-16T00:00:00Z',
    3,
  );
  expect(runs).toEqual(['2026-10-22T05:30:00.000Z', '2026-10-29T06:30:00.000Z', '2026-11-05T06:30:00.000Z']);
});

test('any run comes after the last, on no free day, at its time, and never twice', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...repetitions),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 700 }),
      (repetition, first, days) => {
        const firstDay = first.toISOString().slice(0, 10);
        const after = new Date(first.getTime() + days * 86_400_000).toISOString();
        const runs = nextOccurrences({ repetition, firstDay, time: '14:15' }, after, 5);
        expect(runs).toHaveLength(5);
        expect(runs).toEqual([...new Set(runs)].toSorted());
        for (const run of runs) {
          expect(run > after).toBe(true);
          expect(finnishTime(run)).toBe('14:15');
          expect(isFreeDay(finnishDay(run))).toBe(false);
          if (repetition !== 'monthly') expect(weekdayOf(finnishDay(run))).toBe(weekdayOf(firstDay));
        }
      },
    ),
    { numRuns: 150 },
  );
});

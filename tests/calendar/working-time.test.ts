import fc from 'fast-check';
import {
  isWorkingDay,
  isWorkingTime,
  nextWorkingDay,
  nextWorkingTime,
} from '../../bot/calendar/working-time.ts';
import { addDays, finnishDay, finnishHour, instantAt, weekdayOf } from '../../bot/workshop/finnish-time.ts';

test.each([
  ['a Wednesday morning', '2026-11-25T06:00:00.000Z', true],
  ['a minute before eight', '2026-11-25T05:59:00.000Z', false],
  ['a minute before four', '2026-11-25T13:59:59.000Z', true],
  ['four in the afternoon', '2026-11-25T14:00:00.000Z', false],
  ['eight in summer time', '2026-07-01T05:00:00.000Z', true],
  ['eight of winter time in summer', '2026-07-01T13:00:00.000Z', false],
  ['a Saturday', '2026-11-28T08:00:00.000Z', false],
  ['Independence Day on a Monday', '2027-12-06T08:00:00.000Z', false],
  ['Epiphany', '2026-01-06T08:00:00.000Z', false],
  ['Ascension Day', '2026-05-14T08:00:00.000Z', false],
  ['juhannusaatto', '2026-06-19T08:00:00.000Z', false],
  ['jouluaatto', '2026-12-24T08:00:00.000Z', false],
  ["New Year's Eve", '2026-12-31T08:00:00.000Z', false],
  ['the day before juhannusaatto', '2026-06-18T08:00:00.000Z', true],
])('%s, %s: working time %s', (_name, instant, working) => {
  expect(isWorkingTime(instant)).toBe(working);
});

test.each([
  ['2026-11-25T09:30:00.000Z', '2026-11-25T09:30:00.000Z'],
  ['2026-11-25T03:00:00.000Z', '2026-11-25T06:00:00.000Z'],
  ['2026-11-27T15:00:00.000Z', '2026-11-30T06:00:00.000Z'],
  // Over Christmas: from Wednesday evening past the eve, two holidays that fall to the weekend.
  ['2026-12-23T15:00:00.000Z', '2026-12-28T06:00:00.000Z'],
  // Summer time begins on the Sunday between.
  ['2026-03-27T15:00:00.000Z', '2026-03-30T05:00:00.000Z'],
])('after %s offices open at %s', (instant, opening) => {
  expect(nextWorkingTime(instant)).toBe(opening);
});

const instants = fc
  .integer({ min: Date.parse('2024-01-01'), max: Date.parse('2035-01-01') })
  .map((time) => new Date(time).toISOString());

test('the next working time is working time, never earlier, never over a week away, and stays itself', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const next = nextWorkingTime(instant);
      const hours = (Date.parse(next) - Date.parse(instant)) / 3_600_000;
      expect(isWorkingTime(next)).toBe(true);
      expect(hours).toBeGreaterThanOrEqual(0);
      expect(hours).toBeLessThan(24 * 7);
      expect(nextWorkingTime(next)).toBe(next);
    }),
  );
});

test('a Finnish full hour is found on every day of the year, clock changes included', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 4, max: 23 }), (instant, hour) => {
      const at = instantAt(finnishDay(instant), hour);
      expect(finnishDay(at)).toBe(finnishDay(instant));
      expect(finnishHour(at)).toBe(hour);
    }),
  );
});

test('midnight after a day is the beginning of the next one', () => {
  expect(instantAt('2026-12-15', 24)).toBe('2026-12-15T22:00:00.000Z');
  expect(instantAt('2026-03-28', 24)).toBe('2026-03-28T22:00:00.000Z');
  expect(instantAt('2026-03-29', 24)).toBe('2026-03-29T21:00:00.000Z');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(weekdayOf('2026-11-29')).toBe(7);
});

test('the next working day is the day itself when it is one', () => {
  expect(nextWorkingDay('2026-11-25')).toBe('2026-11-25');
  expect(nextWorkingDay('2026-12-24')).toBe('2026-12-28');
  expect(isWorkingDay('2026-05-10')).toBe(false);
});

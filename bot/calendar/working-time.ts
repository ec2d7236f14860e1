import Holidays from 'date-holidays';
import { addDays, finnishDay, finnishHour, instantAt, weekdayOf } from '../workshop/finnish-time.ts';

/** Office hours, in Finnish time: from the first full hour to before the second. */
const opens = 8;
const closes = 16;

const calendar = new Holidays('FI');
const freeDays = new Map<number, ReadonlySet<string>>();

/** Whether offices work at an instant: 8-16 in Finland on a working day. */
export function isWorkingTime(instant: string): boolean {
  const hour = finnishHour(instant);
  return isWorkingDay(finnishDay(instant)) && hour >= opens && hour < closes;
}

/** The instant itself in working time, otherwise the next opening of offices. */
export function nextWorkingTime(instant: string): string {
  if (isWorkingTime(instant)) return instant;
  const today = finnishDay(instant);
  const before = isWorkingDay(today) && finnishHour(instant) < opens;
  return instantAt(before ? today : nextWorkingDay(addDays(today, 1)), opens);
}

/** The ISO day itself when it is a working day, otherwise the next one. */
export function nextWorkingDay(day: string): string {
  let next = day;
  while (!isWorkingDay(next)) next = addDays(next, 1);
  return next;
}

/** Monday to Friday, but neither a public holiday nor an eve that is one in practice (juhannusaatto, jouluaatto). */
export function isWorkingDay(day: string): boolean {
  return weekdayOf(day) <= 5 && !isFreeDay(day);
}

/** A public holiday, or an eve that is one in practice, whatever the weekday. */
export function isFreeDay(day: string): boolean {
  return freeDaysOf(Number(day.slice(0, 4))).has(day);
}

/** Days off: the library types the eves as bank holidays; mother's day and the like are mere observances. */
function freeDaysOf(year: number): ReadonlySet<string> {
  const known = freeDays.get(year);
  if (known) return known;
  const free = calendar
    .getHolidays(year)
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date }) => date.slice(0, 10));
  const days = new Set(free);
  freeDays.set(year, days);
  return days;
}

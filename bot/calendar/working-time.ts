import Holidays from 'date-holidays';
import type { Words } from '../workshop/words.ts';
import { addDays, finnishDay, finnishHour, instantAt, weekdayOf } from '../workshop/finnish-time.ts';

/** Office hours, in Finnish time: from the first full hour to before the second. */
const opens = 8;
const closes = 16;

const calendar = new Holidays('FI');
const freeDays = new Map<number, ReadonlyMap<string, Words>>();

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

/** What a free day is called; undefined for any other. */
export function freeDayName(day: string): Words | undefined {
  return freeDaysOf(Number(day.slice(0, 4))).get(day);
}

/** Days off: the library types the eves as bank holidays; mother's day and the like are mere observances. */
function freeDaysOf(year: number): ReadonlyMap<string, Words> {
  const known = freeDays.get(year);
  if (known) return known;
  const named = (language: keyof Words) =>
    calendar
      .getHolidays(year, language)
      .filter(({ type }) => type === 'public' || type === 'bank')
      // Some names begin with a capital letter and some do not.
      .map(({ date, name }) => ({
        day: date.slice(0, 10),
        name: language === 'en' ? name : name.replace(/^U(?=uden)/, 'u'),
      }));
  const [fi, sv, en] = [named('fi'), named('sv'), named('en')];
  const days = new Map(
    fi.map(({ day, name }, place) => [
      day,
      { fi: name, sv: sv[place]?.name ?? name, en: en[place]?.name ?? name },
    ]),
  );
  freeDays.set(year, days);
  return days;
}

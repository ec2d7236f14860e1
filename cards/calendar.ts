import type { Due, Quarter } from '../bot/workshop/due.ts';
import type { TextKey, TextValues } from './texts.ts';

interface Clock {
  readonly locale: string;
  readonly timeZone: string;
}

/** An instant as the time of day. */
export function writeTime(
  instant: string,
  { locale, timeZone, precision }: Clock & { precision: 'minutes' | 'seconds' },
): string {
  const timeStyle = precision === 'seconds' ? 'medium' : 'short';
  return new Intl.DateTimeFormat(locale, { timeStyle, timeZone }).format(new Date(instant));
}

/** An instant as a date with its time. */
export function writeMoment(instant: string, { locale, timeZone }: Clock): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
    new Date(instant),
  );
}

/** The day of an instant. */
export function writeDayOf(instant: string, { locale, timeZone }: Clock): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(instant));
}

/** The weekday of an ISO day. */
export function writeWeekday(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** An ISO day, the same in every time zone. */
export function writeDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** From one ISO day to another, as short as it can be said. */
export function writePeriod(from: string, to: string, locale: string): string {
  const [first, last] = [from, to].map((day) => new Date(`${day}T00:00:00Z`)) as [Date, Date];
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(first, last);
}

/** When a commitment is due: a day, or months for a quarter, a half-year or a longer range. */
export function writeDue(
  due: Due,
  { locale, say }: { locale: string; say: (key: TextKey, values?: TextValues) => string },
): string {
  if (due.type === 'day') return writeDay(due.day, locale);
  const { from, to } = due;
  // Finnish shortens the first month ("heinä–syyskuu"), which Intl does not know: hence texts.
  const named = nameOfRange(from, to);
  if (named) return say(named, { year: String(from.year) });
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return months.formatRange(firstMonth(from), lastMonth(to));
}

function nameOfRange(from: Quarter, to: Quarter): TextKey | undefined {
  if (from.year !== to.year) return undefined;
  const range = `${from.quarter}-${to.quarter}`;
  return rangesWithNames[range];
}

const rangesWithNames: Readonly<Record<string, TextKey>> = {
  '1-1': 'due.quarter.1',
  '2-2': 'due.quarter.2',
  '3-3': 'due.quarter.3',
  '4-4': 'due.quarter.4',
  '1-2': 'due.half.1',
  '3-4': 'due.half.2',
};

function firstMonth({ year, quarter }: Quarter): Date {
  return new Date(Date.UTC(year, quarter * 3 - 3, 1));
}

function lastMonth({ year, quarter }: Quarter): Date {
  return new Date(Date.UTC(year, quarter * 3 - 1, 1));
}

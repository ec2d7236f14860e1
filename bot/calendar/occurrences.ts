import { RRuleTemporal } from 'rrule-temporal';
import { finnishDay } from '../workshop/finnish-time.ts';
import { type ComingDate, type Recurrence, weekOfMonth } from '../workshop/series/recurrence.ts';
import { freeDayName } from './working-time.ts';

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Nobody looks further ahead: a yearly feast day cannot swallow so many runs in a row. */
const mostSkipped = 60;

/**
 * The next instants of a recurrence after another one, at the same Finnish time of day whatever the clocks do. A run
 * on a public holiday, or on an eve that is one in practice, is left out and not moved.
 */
export function nextOccurrences(
  recurrence: Pick<Recurrence, 'repetition' | 'firstDay' | 'time'>,
  after: string,
  count: number,
): string[] {
  return nextDates(recurrence, after, count).flatMap(({ at, skipped }) => (skipped ? [] : [at]));
}

/** The same, with the dates in between that fall on a free day and are left out. */
export function nextDates(
  recurrence: Pick<Recurrence, 'repetition' | 'firstDay' | 'time'>,
  after: string,
  count: number,
): ComingDate[] {
  const rule = new RRuleTemporal({ rruleString: ruleOf(recurrence) });
  const found: ComingDate[] = [];
  let held = 0;
  let last = new Date(after);
  for (let looked = 0; held < count && looked < count + mostSkipped; looked += 1) {
    const next = rule.next(last);
    if (!next) break;
    last = new Date(next.epochMilliseconds);
    const skipped = freeDayName(finnishDay(last.toISOString()));
    found.push({ at: last.toISOString(), ...(skipped && { skipped }) });
    if (!skipped) held += 1;
  }
  return found;
}

/** In the words of RFC 5545. */
function ruleOf({
  repetition,
  firstDay,
  time,
}: Pick<Recurrence, 'repetition' | 'firstDay' | 'time'>): string {
  const start = `${firstDay.replaceAll('-', '')}T${time.replace(':', '')}00`;
  return `DTSTART;TZID=Europe/Helsinki:${start}\nRRULE:${partsOf(repetition, firstDay)}`;
}

function partsOf(repetition: Recurrence['repetition'], firstDay: string): string {
  switch (repetition) {
    case 'weekly':
      return 'FREQ=WEEKLY';
    case 'fortnightly':
      return 'FREQ=WEEKLY;INTERVAL=2';
    case 'monthly':
      return `FREQ=MONTHLY;${monthDay(Number(firstDay.slice(8, 10)))}`;
    case 'nth-weekday': {
      const week = weekOfMonth(firstDay);
      const weekday = weekdays[new Date(`${firstDay}T00:00:00Z`).getUTCDay()] ?? 'MO';
      return `FREQ=MONTHLY;BYDAY=${weekday};BYSETPOS=${week === 5 ? -1 : week}`;
    }
  }
}

/** In a month without a 31st the last day takes its place. */
function monthDay(day: number): string {
  if (day <= 28) return `BYMONTHDAY=${day}`;
  const days = Array.from({ length: day - 27 }, (_, place) => 28 + place);
  return `BYMONTHDAY=${days.join(',')};BYSETPOS=-1`;
}

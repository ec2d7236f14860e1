import { type Quarter, quarterOf, readQuarters, writeQuarters } from '../bot/workshop/due.ts';
import type { Speech } from './speech.ts';

const quartersOffered = 6;

/**
 * The coming quarters and the half-years among them, soonest first. A value that is chosen already but no longer
 * offered comes first, so that changing an older answer does not lose it.
 */
export function dueChoices(
  thisQuarter: Quarter,
  chosen: string,
  speech: Speech,
): { title: string; value: string }[] {
  const quarters = Array.from({ length: quartersOffered }, (_, later) =>
    quarterOf(firstDayOf(thisQuarter), later),
  );
  const values = quarters.flatMap((quarter, place) => {
    const following = quarters[place + 1];
    const startsHalfYear = quarter.quarter % 2 === 1 && following;
    return [writeQuarters(quarter), ...(startsHalfYear ? [writeQuarters(quarter, following)] : [])];
  });
  const offered = chosen === '' || values.includes(chosen) ? values : [chosen, ...values];
  return offered.map((value) => ({ title: titleOf(value, speech), value }));
}

function titleOf(value: string, speech: Speech): string {
  const due = readQuarters(value);
  if (due?.type !== 'quarters') return value;
  const months = speech.due(due);
  const one = due.from.year === due.to.year && due.from.quarter === due.to.quarter;
  return one ? speech.say('due.quarter-short', { months, quarter: due.from.quarter }) : months;
}

function firstDayOf({ year, quarter }: Quarter): string {
  return `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
}

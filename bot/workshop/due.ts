/** By when: a day, a quarter, or a range of quarters ("2027-Q3/2027-Q4"), as the field's own tables have it. */
export type Due =
  | { readonly type: 'day'; readonly day: string }
  | { readonly type: 'quarters'; readonly from: Quarter; readonly to: Quarter };

export interface Quarter {
  readonly year: number;
  /** 1-4 */
  readonly quarter: number;
}

/** Reads an ISO day; undefined when it is no real day. */
export function readDay(text: string): Due | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? { type: 'day', day: text }
    : undefined;
}

/** Reads "2027-Q2" or "2027-Q3/2027-Q4"; undefined when malformed or when it runs backwards. */
export function readQuarters(text: string): Due | undefined {
  const match = /^(\d{4})-Q([1-4])(?:\/(\d{4})-Q([1-4]))?$/.exec(text);
  if (!match) return undefined;
  const from = { year: Number(match[1]), quarter: Number(match[2]) };
  const to = match[3] ? { year: Number(match[3]), quarter: Number(match[4]) } : from;
  return placeOf(to) >= placeOf(from) ? { type: 'quarters', from, to } : undefined;
}

/** The text that readQuarters reads. */
export function writeQuarters(from: Quarter, to: Quarter = from): string {
  const write = ({ year, quarter }: Quarter) => `${year}-Q${quarter}`;
  return placeOf(from) === placeOf(to) ? write(from) : `${write(from)}/${write(to)}`;
}

/** The quarter of an ISO day, moved by a number of quarters. */
export function quarterOf(day: string, later = 0): Quarter {
  const place = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3) + later;
  return { year: Math.floor(place / 4), quarter: (place % 4) + 1 };
}

/** The last day on which it is not late yet, as an ISO day. */
export function endOf(due: Due): string {
  if (due.type === 'day') return due.day;
  return new Date(Date.UTC(due.to.year, due.to.quarter * 3, 0)).toISOString().slice(0, 10);
}

function placeOf({ year, quarter }: Quarter): number {
  return year * 4 + quarter - 1;
}

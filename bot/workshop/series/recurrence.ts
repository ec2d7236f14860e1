/** How often a workshop comes again. */
export const repetitions = ['weekly', 'fortnightly', 'monthly', 'nth-weekday'] as const;
export type Repetition = (typeof repetitions)[number];

/** A workshop that comes again by itself; each run is a session of one series. */
export interface Recurrence {
  readonly schema: 1;
  /** The id of its series. */
  readonly id: string;
  readonly repetition: Repetition;
  /** The ISO day from which it is counted: its weekday, its date or its place in the month is that of every run. */
  readonly firstDay: string;
  /** "09:00", by Finnish clocks. */
  readonly time: string;
  /** The instant of the next run. */
  readonly next: string;
  /** The latest session of the series: its agenda, people and conversation are those of the next one. */
  readonly latest: string;
  readonly stopped: boolean;
}

/** The time of day as HH:MM; undefined when it is none. */
export function readTime(text: string): string | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text.trim());
  return match ? text.trim() : undefined;
}

export function isRepetition(text: string | undefined): text is Repetition {
  return (repetitions as readonly (string | undefined)[]).includes(text);
}

/** Which weekday of its month a day is, 1-5; the fifth is spoken of as the last. */
export function weekOfMonth(day: string): number {
  return Math.ceil(Number(day.slice(8, 10)) / 7);
}

/** A run that a stopped program missed by no more than this still takes place. */
const latestStartSeconds = 2 * 3600;

/** Whether a run that is due can still begin. */
export function isStillDue({ next }: Recurrence, now: string): boolean {
  return Date.parse(now) - Date.parse(next) <= latestStartSeconds * 1000;
}

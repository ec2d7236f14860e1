import { addDays, weekdayOf } from '../finnish-time.ts';
import type { Words } from '../words.ts';

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

/**
 * The day from which a recurrence on another weekday is counted: in the same week, so that every other week stays the
 * same one; on the same place in a month. A month without that place gives way to the one before.
 */
export function onWeekday(day: string, repetition: Repetition, weekday: number): string {
  if (repetition === 'monthly' || weekday === weekdayOf(day)) return day;
  if (repetition !== 'nth-weekday') return addDays(day, weekday - weekdayOf(day));
  const week = weekOfMonth(day);
  for (let first = `${day.slice(0, 8)}01`; ; first = `${addDays(first, -1).slice(0, 8)}01`) {
    const found = addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (week - 1) * 7);
    if (found.slice(0, 7) === first.slice(0, 7)) return found;
  }
}

/** Office hours begin and end, as full hours. */
const workingHours = { first: 8, last: 15 };
/** Minutes by which a workshop begins late and was still meant for the full hour. */
const latestBeginning = 15;

/** The full hour in working time that is proposed for a workshop that began at a time of day ("10:17"). */
export function proposedTime(began: string): string {
  const [hour = 0, minute = 0] = began.split(':').map(Number);
  const full = minute <= latestBeginning ? hour : hour + 1;
  const working = Math.min(Math.max(full, workingHours.first), workingHours.last);
  return `${String(working).padStart(2, '0')}:00`;
}

/** A date of a workshop that comes again; one on a free day is told of and not held. */
export interface ComingDate {
  readonly at: string;
  /** The name of the free day. */
  readonly skipped?: Words;
}

/** A run that a stopped program missed by no more than this still takes place. */
const latestStartSeconds = 2 * 3600;

/** Whether a run that is due can still begin. */
export function isStillDue({ next }: Recurrence, now: string): boolean {
  return Date.parse(now) - Date.parse(next) <= latestStartSeconds * 1000;
}

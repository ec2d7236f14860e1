import { addDays, finnishDay, instantAt } from '../finnish-time.ts';
import type { Session } from '../session.ts';
import { secondsBetween } from '../time.ts';
import { closingInstant, isRoundOpen, type RoundSession } from './round.ts';

/** One set time of reminding; `day` names it for good. */
export interface NudgeMoment {
  readonly day: string;
  readonly at: string;
}

/** Whoever has just been called, or told of more time, is not reminded on the same day. */
function isFree(day: string, { openedAt, extendedAt }: RoundSession['round']): boolean {
  return [openedAt, extendedAt].every((told) => told === undefined || day > finnishDay(told));
}

/** Reminders go out at this hour in Finland, on the day itself or the working day after it. */
const hour = 9;
/** A moment that was missed waits for the next one, where that comes within a day. */
const soonSeconds = 24 * 3600;
const missedSeconds = 3600;

/** The set times of a round, the earliest first; `workingDay` moves a day to the next one on which offices work. */
export function nudgeMoments(session: RoundSession, workingDay: (day: string) => string): NudgeMoment[] {
  const { closesOn, nudgeDays } = session.round;
  const days = new Set(nudgeDays.map((before) => workingDay(addDays(closesOn, -before))));
  return [...days]
    .filter((day) => day <= closesOn && isFree(day, session.round))
    .toSorted()
    .map((day) => ({ day, at: instantAt(day, hour) }));
}

/**
 * The reminder that is due: the latest whose time has come. Earlier ones that were missed are merged into it, and
 * a missed one into the next, where that is near.
 */
export function dueNudge(
  session: Session,
  now: string,
  workingDay: (day: string) => string,
): NudgeMoment | undefined {
  if (!isRoundOpen(session) || secondsBetween(now, closingInstant(session.round)) <= 0) return undefined;
  const moments = nudgeMoments(session, workingDay);
  const due = moments.findLast(({ at }) => secondsBetween(at, now) >= 0);
  const next = moments.find(({ at }) => secondsBetween(now, at) > 0);
  const waits =
    due && next && secondsBetween(due.at, now) > missedSeconds && secondsBetween(now, next.at) <= soonSeconds;
  return waits ? undefined : due;
}

/** The next set time after an instant. */
export function nextNudge(
  session: Session,
  now: string,
  workingDay: (day: string) => string,
): string | undefined {
  if (!isRoundOpen(session)) return undefined;
  return nudgeMoments(session, workingDay).find(({ at }) => secondsBetween(now, at) > 0)?.at;
}

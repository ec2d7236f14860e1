import { finnishDay } from '../finnish-time.ts';
import { kindOf } from '../kinds/all-kinds.ts';
import type { Person } from '../people.ts';
import { maySteer } from '../permissions.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { type Session, type Stage, takesAnswers } from '../session.ts';
import { addSeconds } from '../time.ts';
import { closingInstant, isRound, isRoundOpen, type RoundSession } from './round.ts';
import { readClosingDay } from './round-request.ts';

/**
 * Opens every part at once, until the closing day. Talk is left out; what builds on answers waits, and is led live
 * when they are known.
 */
export function openRound(session: RoundSession, now: string): Session | Refusal {
  const closesAt = closingInstant(session.round);
  if (isMissed(session, now)) return refuse('bad-closing-day');
  const stages = session.stages.map((stage): Stage => {
    if (stage.phase !== 'waiting') return stage;
    if (!kindOf(stage.plan).asks) return { ...stage, phase: 'dropped' };
    return isPart(stage) ? { ...stage, phase: 'open', openedAt: now, closesAt } : stage;
  });
  const first = stages.findIndex(takesAnswers);
  if (first === -1) return refuse('not-in-this-phase');
  return {
    ...session,
    stages,
    current: first,
    startedAt: session.startedAt ?? now,
    round: { ...session.round, openedAt: now },
  };
}

/** Whether the closing day went by before the round was opened. */
export function isMissed({ round }: RoundSession, now: string): boolean {
  return !round.openedAt && Date.parse(closingInstant(round)) <= Date.parse(now);
}

/** Whether a stage is answered while the round is open. */
export function isPart({ plan }: Stage): boolean {
  return kindOf(plan).asks && kindOf(plan).buildsOn?.(plan) === undefined;
}

/** Closes every part before its day, after the usual countdown. */
export function closeRound(session: RoundSession, now: string): Session {
  const closesAt = addSeconds(now, session.closingSeconds);
  return withParts(session, (part) => ({ ...part, phase: 'closing', closesAt }));
}

/** Back to the closing day. */
export function undoCloseRound(session: RoundSession): Session {
  const closesAt = closingInstant(session.round);
  return withParts(session, (part) => ({ ...part, phase: 'open', closesAt }));
}

/** Gives more time: a new closing day, later than the one that stands. Also before the round has been opened. */
export function extendRound(
  session: Session,
  day: string,
  { actor, now }: { actor: Person; now: string },
): Session | Refusal {
  if (!maySteer(actor, session)) return refuse('not-facilitator');
  if (!isExtendable(session, now)) return refuse('round-not-open');
  const closesOn = readClosingDay(day, now);
  if (typeof closesOn !== 'string') return closesOn;
  if (closesOn <= session.round.closesOn) return refuse('not-later');
  const { openedAt } = session.round;
  const extended = {
    ...session,
    round: { ...session.round, closesOn, ...(openedAt && { extendedAt: now }) },
  };
  const closesAt = closingInstant(extended.round);
  return bumped(withParts(extended, (part) => ({ ...part, closesAt })));
}

function isExtendable(session: Session, now: string): session is RoundSession {
  if (session.state !== 'running' || !isRound(session)) return false;
  if (!session.round.openedAt) return true;
  const isOver = Date.parse(closingInstant(session.round)) <= Date.parse(now);
  return isRoundOpen(session) && !isOver && !session.stages.some(({ phase }) => phase === 'closing');
}

/** After the last part has been closed the round is over, and the results are shown one by one as in a room. */
export function roundClosed(session: Session, now: string): Session {
  // What is led live afterwards closes by itself, and the facilitator stays at it.
  if (!isRound(session) || session.round.closedAt || session.stages.some(takesAnswers)) return session;
  const first = session.stages.findIndex(({ phase }) => phase === 'closed');
  return {
    ...session,
    current: first === -1 ? session.current : first,
    round: { ...session.round, closedAt: now },
  };
}

/** Whole days that are left, 0 on the last one. */
export function daysLeft({ round }: RoundSession, now: string): number {
  const left = Date.parse(round.closesOn) - Date.parse(finnishDay(now));
  return Math.max(0, Math.round(left / 86_400_000));
}

function withParts(session: RoundSession, change: (part: Stage) => Stage): RoundSession {
  return {
    ...session,
    stages: session.stages.map((stage) => (takesAnswers(stage) ? change(stage) : stage)),
  };
}

function bumped(session: Session): Session {
  return { ...session, version: session.version + 1, steered: session.version + 1 };
}

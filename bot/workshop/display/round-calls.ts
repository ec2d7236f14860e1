import type { Person } from '../people.ts';
import { organisationsOf } from '../round/invitations.ts';
import type { RoundSession } from '../round/round.ts';
import type { CallReason, RoundCallView } from '../round-views.ts';
import type { Posting } from './postings.ts';
import { roundCallView } from './round-views-of.ts';

/** A message of the round that stands in somebody's 1:1 chat. */
export interface StandingCall {
  readonly slot: string;
  readonly why: CallReason;
  readonly person: Person;
  /** Somebody has opened their own card in its place a short while ago: they may be typing. */
  readonly inUse: boolean;
}

/** What is to be said of the round to one person now, whatever they were written to about. */
export function callNow(session: RoundSession, person: Person, why: CallReason): RoundCallView['why'] {
  if (session.state === 'cancelling' || session.state === 'cancelled') return 'cancelled';
  if (session.round.closedAt || session.state !== 'running') return 'over';
  return organisationsOf(person, session).length > 0 ? why : 'withdrawn';
}

/**
 * Brings what stands in 1:1 up to date: a new closing day, an invitation that was taken back, the end. A card in whose
 * place somebody may be typing is left alone until the round is over.
 */
export function callPostings(session: RoundSession, calls: readonly StandingCall[], now: string): Posting[] {
  const { closesOn, extendedAt } = session.round;
  return calls.flatMap(({ slot, why, person, inUse }): Posting[] => {
    const told = callNow(session, person, why);
    const isOver = told === 'over' || told === 'cancelled';
    const isAsSent = told === why && extendedAt === undefined;
    if (isAsSent || (inUse && !isOver)) return [];
    const view = roundCallView(session, told, person, now);
    return [{ slot, to: person, view, revision: `${told} ${closesOn}`, updateOnly: true }];
  });
}

import { kindOf } from './kinds/all-kinds.ts';
import type { Person } from './people.ts';
import { maySteer } from './permissions.ts';
import { isRefusal, type Refusal, refuse } from './refusals.ts';
import { isRound, isRoundOpen } from './round/round.ts';
import { closeRound, openRound, roundClosed, undoCloseRound } from './round/round-steering.ts';
import { currentStage, followingStage, type Session, type Stage, takesAnswers } from './session.ts';
import { addSeconds, secondsBetween } from './time.ts';

/** A facilitator's press. It carries the stage and version it was pressed on, because presses arrive late and twice. */
export interface SteeringCommand {
  readonly type: SteeringType;
  readonly stage: string;
  readonly version: number;
}

export type SteeringType =
  | 'open'
  | 'close'
  | 'undo-close'
  | 'reopen'
  | 'reveal'
  | 'next'
  | 'drop'
  | 'bring'
  | 'end'
  | 'cancel';

export interface SteeringContext {
  readonly actor: Person;
  readonly now: string;
  /** How many have answered the current stage. */
  readonly answered: number;
  /** Whether the stage that the current one builds on has anything shown; true where it builds on none. */
  readonly groundLaid: boolean;
  /** Ids of what the current stage would give to choose from, where that is fixed when it opens. */
  readonly options?: readonly string[];
}

/** What must happen after the session is saved; each may be repeated without harm. */
export type Effect =
  | { readonly effect: 'seal'; readonly stage: string }
  | { readonly effect: 'unseal'; readonly stage: string }
  | { readonly effect: 'finish' };

export interface Decision {
  readonly session: Session;
  readonly effects: readonly Effect[];
}

/** Decides a facilitator's press: the next session and what follows from it, or why not. */
export function steer(
  session: Session,
  command: SteeringCommand,
  context: SteeringContext,
): Decision | Refusal {
  if (!maySteer(context.actor, session)) return refuse('not-facilitator');
  if (session.state !== 'running') return refuse('session-over');
  const stage = currentStage(session);
  if (command.version !== session.steered || command.stage !== stage.plan.id) return refuse('stale-press');
  return moves[command.type](session, stage, context);
}

type Move = (session: Session, stage: Stage, context: SteeringContext) => Decision | Refusal;

const moves: Record<SteeringType, Move> = {
  open(session, stage, { now, groundLaid, options = [] }) {
    if (stage.phase !== 'waiting') return wrongPhase;
    if (isRound(session) && !session.round.openedAt) return decided(openRound(session, now));
    if (!groundLaid) return refuse('nothing-to-support');
    const opened = withStage(session, {
      ...stage,
      phase: 'open',
      openedAt: now,
      ...(options.length > 0 && { options }),
    });
    return { session: { ...opened, startedAt: session.startedAt ?? now }, effects: [] };
  },

  close(session, stage, { now }) {
    if (stage.phase !== 'open') return wrongPhase;
    if (isRoundOpen(session)) return decided(closeRound(session, now));
    if (!kindOf(stage.plan).asks) {
      return { session: withStage(session, { ...stage, phase: 'revealed', closedAt: now }), effects: [] };
    }
    const closesAt = addSeconds(now, session.closingSeconds);
    return { session: withStage(session, { ...stage, phase: 'closing', closesAt }), effects: [] };
  },

  'undo-close'(session, stage, { now }) {
    if (stage.phase !== 'closing' || countdownIsOver(stage, now)) return wrongPhase;
    if (hasJustBegun(session, stage, now)) return refuse('stale-press');
    if (isRoundOpen(session)) return decided(undoCloseRound(session));
    const { closesAt: _undone, ...open } = stage;
    return { session: withStage(session, { ...open, phase: 'open' }), effects: [] };
  },

  reopen(session, stage, { answered, now }) {
    if (stage.phase !== 'closed' || answered > 0) return wrongPhase;
    const { closesAt: _past, closedAt: _too, ...again } = stage;
    return {
      session: withStage(session, { ...again, phase: 'open', openedAt: now }),
      effects: [{ effect: 'unseal', stage: stage.plan.id }],
    };
  },

  reveal(session, stage) {
    if (stage.phase !== 'closed') return wrongPhase;
    return { session: withStage(session, { ...stage, phase: 'revealed' }), effects: [] };
  },

  next(session, stage) {
    if (takesAnswers(stage) || stage.phase === 'waiting') return wrongPhase;
    const following = followingStage(session);
    if (!following) return refuse('no-next-stage');
    return { session: { ...bumped(session), current: session.stages.indexOf(following) }, effects: [] };
  },

  drop(session, stage) {
    if (stage.phase !== 'waiting') return wrongPhase;
    const dropped = withStage(session, { ...stage, phase: 'dropped' });
    const following = followingStage(session);
    return {
      session: following ? { ...dropped, current: session.stages.indexOf(following) } : dropped,
      effects: [],
    };
  },

  bring(session, stage) {
    if (!takesAnswers(stage)) return wrongPhase;
    return { session: withStage(session, { ...stage, brought: stage.brought + 1 }), effects: [] };
  },

  end(session, _stage, { now }) {
    if (session.stages.some(takesAnswers)) return wrongPhase;
    const ended: Session = {
      ...bumped(session),
      state: 'ending',
      startedAt: session.startedAt ?? now,
      endedAt: now,
    };
    return { session: ended, effects: [{ effect: 'finish' }] };
  },

  cancel(session, _stage, { now }) {
    const { session: settled, effects } = closed(session, session.stages.filter(takesAnswers), now);
    return {
      session: { ...settled, state: 'cancelling', endedAt: now },
      effects: [...effects, { effect: 'finish' }],
    };
  },
};

const wrongPhase = refuse('not-in-this-phase');

/**
 * The final close, once the countdown or the last day of an open round has run out. Nobody presses it: the clock
 * does, also at start-up after downtime. Refused while there is time left or when it has been undone.
 */
export function finishClosing(session: Session, now: string): Decision | Refusal {
  const due = session.stages.filter((stage) => takesAnswers(stage) && countdownIsOver(stage, now));
  if (session.state !== 'running' || due.length === 0) return wrongPhase;
  const { session: settled, effects } = closed(session, due, now);
  return { session: roundClosed(settled, now), effects };
}

/** The last step of an ending or cancelling session, when everything that follows from it has been done. */
export function settle(session: Session): Session {
  return { ...bumped(session), state: session.state === 'cancelling' ? 'cancelled' : 'ended' };
}

/** A rehearsal makes room for the next one: it ends without a summary, and without a word of being cancelled. */
export function giveWay(session: Session, now: string): Decision | Refusal {
  if (!session.rehearsal || session.state === 'ended' || session.state === 'cancelled') {
    return refuse('session-over');
  }
  const { session: settled } = closed(session, session.stages.filter(takesAnswers), now);
  return { session: { ...settled, state: 'cancelling', gaveWay: true, endedAt: now }, effects: [] };
}

function decided(session: Session | Refusal): Decision | Refusal {
  return isRefusal(session) ? session : { session: bumped(session), effects: [] };
}

function closed(session: Session, stages: readonly Stage[], now: string): Decision {
  const closeOne = (stage: Stage): Stage =>
    stages.includes(stage)
      ? { ...stage, phase: kindOf(stage.plan).asks ? 'closed' : 'revealed', closedAt: now }
      : stage;
  return {
    session: { ...bumped(session), stages: session.stages.map(closeOne) },
    effects: stages
      .filter(({ plan }) => kindOf(plan).asks)
      .map(({ plan }) => ({ effect: 'seal', stage: plan.id })),
  };
}

/** Whether a closing stage has stopped taking answers at an instant. */
export function countdownIsOver({ closesAt }: Stage, now: string): boolean {
  return closesAt !== undefined && Date.parse(now) >= Date.parse(closesAt);
}

/** Seconds in which a second press of the close, which finds the undo under its finger, changes nothing. */
const secondsOfDoublePress = 2;

/** Whether a countdown began a moment ago; of a short one no more than half is given to that. */
function hasJustBegun({ closingSeconds }: Session, { closesAt }: Stage, now: string): boolean {
  const guarded = Math.min(secondsOfDoublePress, closingSeconds / 2);
  return closesAt !== undefined && secondsBetween(now, closesAt) > closingSeconds - guarded;
}

function withStage(session: Session, stage: Stage): Session {
  return { ...bumped(session), stages: session.stages.with(session.current, stage) };
}

function bumped(session: Session): Session {
  return { ...session, version: session.version + 1, steered: session.version + 1 };
}

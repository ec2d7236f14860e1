import { mayBeGrouped } from '../choose-grouping.ts';
import { bySide } from '../grouping.ts';
import { kindOf } from '../kinds/all-kinds.ts';
import { cameByLink, type Link } from '../link/link.ts';
import type { Participant } from '../people.ts';
import { type ClosedStages, isGroundLaid } from '../results.ts';
import { currentStage, followingStage, type Session, type Stage } from '../session.ts';
import { commentsLeft, isCommented } from '../round/coding.ts';
import { isRound, isRoundClosed } from '../round/round.ts';
import type { RoundControlView } from '../round-views.ts';
import type { Coming } from '../series/series-views.ts';
import { minutesBetween } from '../time.ts';
import type { ControlOverView, ControlView, Step } from '../views.ts';
import { gatheringNow } from './gathering-now.ts';
import { groupingNow, outlookAhead } from './grouping-view.ts';
import { progressOf, sessionHead, stageHead } from './heads.ts';
import { isPartOfRound } from './round-postings.ts';
import { nothingOfARound, type RoundFacts, roundControlView } from './round-views-of.ts';

export interface ControlFacts {
  readonly now: string;
  readonly answered: number;
  /** How many people stand behind those answers, where some answer as a group. */
  readonly people?: number | undefined;
  readonly participants: readonly Participant[];
  readonly closed: ClosedStages;
  readonly inConversation: boolean;
  readonly round?: RoundFacts;
}

/** Minutes behind the plan from which the card says what to drop. */
const lateEnoughToDrop = 5;

/** The control card of the session as it is: of an open round until that is over, then stage by stage. */
export function controlViewOf(session: Session, facts: ControlFacts): ControlView | RoundControlView {
  return isRound(session) && !session.round.closedAt
    ? roundControlView(session, facts.round ?? nothingOfARound, facts)
    : controlView(session, facts);
}

/** The facilitator's card: where we are, what to say, the one next step. */
export function controlView(session: Session, facts: ControlFacts): ControlView {
  const stage = currentStage(session);
  const late = minutesLate(session, facts.now);
  const note = noteOf(session, stage, facts);
  const next = nextStep(session, stage, note);
  const following = followingStage(session);
  const reviews = reviewable(session);
  const grouping = groupingNow(session, stage, facts.participants);
  const ahead = outlookAhead(session, facts.participants);
  const gathering = gatheringNow(session, facts.closed);
  const comments = commentsLeft(session, facts.closed, facts.round?.codings ?? []);
  return {
    view: 'control',
    session: sessionHead(session),
    stage: stageHead(session, stage),
    phase: stage.phase,
    say: stage.plan.say,
    spoken: session.language,
    ...(session.secondLanguage && { spokenToo: session.secondLanguage }),
    ...(next && { next }),
    others: otherSteps(session, stage, { note, gathers: gathering !== undefined }).filter(
      (step) => step !== next,
    ),
    progress: progressOf(session, facts.answered, facts.participants.length, facts.people),
    ...(stage.phase === 'closing' && stage.closesAt && { closesAt: stage.closesAt }),
    ...(isPartOfRound(session, stage) && { ofRound: true as const }),
    time: {
      planned: stage.plan.minutes,
      late,
      ...(stage.openedAt &&
        !isPartOfRound(session, stage) && {
          used: minutesBetween(stage.openedAt, stage.closedAt ?? facts.now),
        }),
    },
    ...(late >= lateEnoughToDrop && { ifLate: stage.plan.ifLate }),
    ...(note && { note }),
    ...(grouping && { grouping }),
    ...(ahead && { ahead }),
    ...(gathering && { gathering }),
    ...(comments && { comments }),
    inConversation: facts.inConversation,
    ...(following && { following: following.plan.title }),
    ...(reviews && { reviews: reviews.plan.id }),
    ...(session.link && { link: { ...linkHead(session.link), came: cameByLink(facts.participants) } }),
  };
}

/** The card when all is over. `undelivered` digests came to the facilitator as text. */
export function controlOverView(session: Session, undelivered: number, coming?: Coming): ControlOverView {
  const cancelled = session.state === 'cancelled' || session.state === 'cancelling';
  const over = session.state === 'ending' ? 'ending' : 'ended';
  return {
    view: 'control-over',
    session: sessionHead(session),
    state: session.gaveWay ? 'gave-way' : cancelled ? 'cancelled' : over,
    undelivered,
    leaders: session.leaders.length,
    ...(isRound(session) && { once: true }),
    ...(coming && { coming }),
  };
}

function nextStep(session: Session, stage: Stage, note: ControlView['note']): Step | undefined {
  const onward: Step = followingStage(session) ? 'next' : 'end';
  switch (stage.phase) {
    case 'waiting':
      return note === 'nothing-to-support' ? 'drop' : 'open';
    case 'open':
      return 'close';
    case 'closing':
      // The great button must not be the way back: a second press in the same place would undo the close.
      return undefined;
    case 'closed':
      return note === 'nobody-answered' ? onward : 'reveal';
    case 'revealed':
    case 'dropped':
      return onward;
  }
}

function otherSteps(
  session: Session,
  stage: Stage,
  { note, gathers }: { readonly note: ControlView['note']; readonly gathers: boolean },
): Step[] {
  const canSkip = followingStage(session) !== undefined;
  const steps: Record<Stage['phase'], Step[]> = {
    waiting: [
      'preview',
      ...(mayBeGrouped(stage) ? (['grouping'] as const) : []),
      ...(stage.plan.droppable && canSkip ? (['drop'] as const) : []),
    ],
    open: ['bring'],
    closing: ['undo-close', 'bring'],
    closed: note === 'nobody-answered' ? ['reopen'] : [],
    revealed: [],
    dropped: [],
  };
  const review: Step[] = reviewable(session) && note !== 'nobody-answered' ? ['review'] : [];
  return [
    ...steps[stage.phase],
    ...(gathers ? (['gather'] as const) : []),
    ...review,
    ...(session.link ? (['link'] as const) : []),
    'wall',
    ...afterRound(session, stage),
    ...(mayEndEarly(session, stage) ? ['ask-end' as const] : []),
    'ask-cancel',
  ];
}

function linkHead({ code, open, most }: Link) {
  return { code, open, most };
}

/** What an open round leaves to do: its comments, and who was invited. */
function afterRound(session: Session, { phase }: Stage): Step[] {
  if (!isRoundClosed(session) || phase === 'open' || phase === 'closing') return [];
  const commented = session.stages.some(({ plan, closedAt }) => isCommented(plan) && closedAt);
  return [
    ...(commented ? (['coding'] as const) : []),
    ...(session.round.invitations.length > 0 ? (['invited'] as const) : []),
  ];
}

/** The latest stage whose answers can be hidden one by one: an answer is often noticed only a stage later. */
function reviewable({ stages, current }: Session): Stage | undefined {
  return stages
    .slice(0, current + 1)
    .findLast(({ plan, phase }) => kindOf(plan).moderated && (phase === 'closed' || phase === 'revealed'));
}

/** At the last stage, shown or talked through, ending is the next step itself and needs no second question. */
function mayEndEarly(session: Session, { phase }: Stage): boolean {
  if (phase === 'open' || phase === 'closing') return false;
  return followingStage(session) !== undefined || phase === 'waiting' || phase === 'closed';
}

function noteOf(session: Session, stage: Stage, { answered, closed }: ControlFacts): ControlView['note'] {
  if (stage.phase === 'waiting') {
    return isGroundLaid(session, stage, closed) ? undefined : 'nothing-to-support';
  }
  const kept = closed.get(stage.plan.id)?.rows.length ?? 0;
  if (stage.phase === 'closed' && answered === 0 && kept === 0) return 'nobody-answered';
  if (stage.phase === 'revealed' && gapIsHidden(stage, closed)) return 'gap-hidden';
  return undefined;
}

/** Whether a result was shown without its sides, because a group was too small. */
function gapIsHidden(stage: Stage, closed: ClosedStages): boolean {
  const { breakdown, grouping = bySide } = closed.get(stage.plan.id) ?? {};
  return (
    grouping.by === 'side' &&
    breakdown !== undefined &&
    Object.values(breakdown).every((sides) => Object.keys(sides).length < 2)
  );
}

/** Minutes behind the plan: what the stages so far should have taken against what has passed. */
function minutesLate(session: Session, now: string): number {
  // An open round is not led by the minute.
  if (!session.startedAt || isRound(session)) return 0;
  const stage = currentStage(session);
  const passed = minutesBetween(session.startedAt, now);
  // A stage that has been opened still has its own minutes to use; one that waits has not begun to use them.
  const begun = stage.phase === 'waiting' ? session.current : session.current + 1;
  const planned = session.stages.slice(0, begun).reduce((minutes, { plan }) => minutes + plan.minutes, 0);
  return Math.max(0, passed - planned);
}

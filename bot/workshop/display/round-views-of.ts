import { kindOf } from '../kinds/all-kinds.ts';
import { keyOf, type Person } from '../people.ts';
import { addDays, finnishDay } from '../finnish-time.ts';
import type { Coding } from '../round/coding.ts';
import type { StatementDraft } from '../round/drafting.ts';
import {
  type InvitationState,
  invitationStates,
  organisationsOf,
  type Standing,
  standingsOf,
} from '../round/invitations.ts';
import { daysLeft, isMissed, isPart } from '../round/round-steering.ts';
import { type Invitation, invitedIn, type RoundSession } from '../round/round.ts';
import type { Words } from '../words.ts';
import type {
  ExtendView,
  InvitationTextView,
  InvitedRow,
  InvitedView,
  RoundCallView,
  RoundCardView,
  RoundControlView,
  RoundCounts,
  RoundStatusView,
} from '../round-views.ts';
import { currentStage, type Session, type Stage } from '../session.ts';
import { sessionHead, stageHead } from './heads.ts';
import type { StandingCall } from './round-calls.ts';
import { countdownStep } from './stage-views.ts';

/** What has to be known of a round besides its session. */
export interface RoundFacts {
  readonly drafts: readonly StatementDraft[];
  /** Once it is closed: what was made of its comments. */
  readonly codings?: readonly Coding[];
  /** People who answered for themselves: those of the part that most answered. */
  readonly alone: number;
  /** Keys of people whom a message of the round did not reach. */
  readonly notReached: ReadonlySet<string>;
  /** The next set time of reminding. */
  readonly nextNudge?: string;
  /** The messages of the round that stand in 1:1. */
  readonly calls?: readonly StandingCall[];
}

export const nothingOfARound: RoundFacts = { drafts: [], alone: 0, notReached: new Set() };

export function countsOf(session: Session, { drafts, alone }: RoundFacts): RoundCounts {
  const standings = standingsOf(session, drafts);
  const inState = (state: InvitationState) => standings.filter((one) => one.state === state).length;
  return {
    begun: session.round?.openedAt !== undefined,
    states: Object.fromEntries(invitationStates.map((state) => [state, inState(state)])) as Record<
      InvitationState,
      number
    >,
    invited: standings.length,
    alone,
  };
}

export function roundCardView(session: RoundSession): RoundCardView {
  return {
    view: 'round-card',
    session: sessionHead(session),
    purpose: session.agenda.purpose,
    parts: session.stages.filter(isPart).map((stage) => stageHead(session, stage)),
    byOrganisation: session.round.invitations.length > 0,
  };
}

export function roundStatusView(session: RoundSession, facts: RoundFacts, now: string): RoundStatusView {
  const closing = session.stages.find(({ phase }) => phase === 'closing');
  return {
    view: 'round-status',
    session: sessionHead(session),
    phase: session.round.closedAt ? 'closed' : closing ? 'closing' : 'open',
    closesOn: session.round.closesOn,
    daysLeft: daysLeft(session, now),
    ...(closing?.closesAt && { secondsLeft: countdownStep(now, closing.closesAt) }),
    counts: countsOf(session, facts),
  };
}

export function roundControlView(
  session: RoundSession,
  facts: RoundFacts,
  { now, inConversation }: { now: string; inConversation: boolean },
): RoundControlView {
  const stage = currentStage(session);
  const phase = session.round.openedAt ? (stage.phase === 'closing' ? 'closing' : 'open') : 'waiting';
  return {
    view: 'round-control',
    session: sessionHead(session),
    stage: stageHead(session, stage),
    phase,
    closesOn: session.round.closesOn,
    daysLeft: daysLeft(session, now),
    ...(isMissed(session, now) && { missed: true }),
    ...(phase === 'closing' && stage.closesAt && { closesAt: stage.closesAt }),
    ...(facts.nextNudge && { nextNudge: facts.nextNudge }),
    counts: countsOf(session, facts),
    notReached: facts.notReached.size + invitedIn(session.round).flatMap(outsideOf).length,
    inConversation,
  };
}

const usualDaysMore = 7;

/** Asks for a new closing day. */
export function extendView(session: RoundSession, now: string): ExtendView {
  const { closesOn, openedAt } = session.round;
  const today = finnishDay(now);
  const earliest = closesOn > today ? closesOn : today;
  const state = isMissed(session, now) ? 'missed' : openedAt ? 'open' : 'waiting';
  const proposed = addDays(earliest, usualDaysMore);
  return { view: 'extend', session: sessionHead(session), closesOn, state, earliest, proposed };
}

const rowsOnAList = 8;

/** One page of the invitation list; `page` is 1-based and is brought within bounds. */
export function invitedView(session: RoundSession, facts: RoundFacts, page: number): InvitedView {
  const standings = standingsOf(session, facts.drafts);
  const pages = Math.max(1, Math.ceil(standings.length / rowsOnAList));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    view: 'invited',
    session: sessionHead(session),
    counts: countsOf(session, facts),
    rows: standings
      .slice((shown - 1) * rowsOnAList, shown * rowsOnAList)
      .map((standing) => rowOf(standing, facts)),
    page: shown,
    pages,
    open: session.round.closedAt === undefined,
  };
}

export function rowOf(standing: Standing, { notReached }: RoundFacts): InvitedRow {
  const missed = standing.invitation.people.filter(({ person }) => person && notReached.has(keyOf(person)));
  return { standing, notReached: missed.map(({ name }) => name), outside: outsideOf(standing.invitation) };
}

/** Whom Teams does not reach: people known by a name alone, and an address. */
export function outsideOf({ people, contact, withdrawnAt }: Invitation): string[] {
  if (withdrawnAt !== undefined) return [];
  const names = people.filter(({ person }) => !person).map(({ name }) => name);
  // Beside people who are reached, the address is only one more way.
  const alone = contact !== undefined && people.every(({ person }) => !person);
  return [...names, ...(alone ? [contact] : [])];
}

/** The text to send on by other means: they cannot see the cards, so it says what is asked. */
export function invitationTextView(session: RoundSession, invitation: Invitation): InvitationTextView {
  const { id, name } = invitation.organisation;
  return {
    view: 'invitation-text',
    session: sessionHead(session),
    organisation: { id, name },
    to: outsideOf(invitation),
    facilitator: session.facilitator.name,
    closesOn: session.round.closesOn,
    purpose: session.agenda.purpose,
    parts: session.stages
      .filter((stage) => isPart(stage) && stage.byOrganisation)
      .map(({ plan }) => {
        const choices = kindOf(plan).offered?.(plan);
        return {
          title: plan.title,
          ...('question' in plan && { question: plan.question }),
          asked: askedIn(plan),
          ...(choices && { offered: { choices, plan } }),
        };
      }),
  };
}

function askedIn(plan: Stage['plan']): Words[] {
  return [
    ...('questions' in plan ? plan.questions.map(({ text }) => text) : []),
    ...('items' in plan ? plan.items.map(({ label }) => label) : []),
    ...('options' in plan ? (plan.options ?? []).map(({ label }) => label) : []),
  ];
}

/** A call, a reminder or news of more time, for one person. */
export function roundCallView(
  session: RoundSession,
  why: RoundCallView['why'],
  person: Person,
  now: string,
): RoundCallView {
  const own = organisationsOf(person, session);
  return {
    view: 'round-call',
    why,
    session: sessionHead(session),
    facilitator: session.facilitator.name,
    closesOn: session.round.closesOn,
    daysLeft: daysLeft(session, now),
    organisations: own.map(({ name }) => name),
  };
}

/** The stages that an organisation has not sent and that a facilitator may still record, open or over. */
export function recordableStages(
  session: Session,
  drafts: readonly StatementDraft[],
  organisation: string,
): { id: string; title: RoundCardView['purpose'] }[] {
  return session.stages
    .filter(({ byOrganisation, openedAt }) => byOrganisation && openedAt !== undefined)
    .filter(
      ({ plan }) =>
        !drafts.some((draft) => draft.stage === plan.id && draft.organisation === organisation && draft.sent),
    )
    .map(({ plan }) => ({ id: plan.id, title: plan.title }));
}

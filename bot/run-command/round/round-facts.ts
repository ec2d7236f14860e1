import { nextWorkingDay } from '../../calendar/working-time.ts';
import { nothingOfARound, type RoundFacts } from '../../workshop/display/round-views-of.ts';
import { peopleOf } from '../../workshop/round/invitations.ts';
import { isPartOfRound } from '../../workshop/display/round-postings.ts';
import { nextNudge } from '../../workshop/round/nudging.ts';
import { keyOf } from '../../workshop/people.ts';
import { invitedIn, isRound, type RoundSession } from '../../workshop/round/round.ts';
import type { Posted } from '../../../storage/store.ts';
import type { StandingCall } from '../../workshop/display/round-calls.ts';
import type { CallReason } from '../../workshop/round-views.ts';
import { secondsBetween } from '../../workshop/time.ts';
import type { StatementDraft } from '../../workshop/round/drafting.ts';
import type { Session, Stage } from '../../workshop/session.ts';
import { now, type WorkshopTools } from '../workshop-tools.ts';

/** What is to be known of an open round besides its session; cheap where it is none. */
export async function roundFacts(
  tools: Pick<WorkshopTools, 'store' | 'clock'>,
  session: Session,
): Promise<RoundFacts> {
  if (!isRound(session)) return nothingOfARound;
  const { store } = tools;
  const drafts = await store.statements(session.id);
  const counts = await Promise.all(
    session.stages
      .filter((stage) => isPartOfRound(session, stage))
      .map((stage) => answeredAlone(store, session, stage, drafts)),
  );
  const receipts = await store.receipts(session.id);
  const latest = new Map(
    receipts.filter(({ about }) => about !== 'digest').map(({ to, outcome }) => [to, outcome]),
  );
  const moment = nextNudge(session, now(tools), nextWorkingDay);
  return {
    drafts,
    alone: Math.max(0, ...counts),
    notReached: new Set(
      peopleOf(invitedIn(session.round))
        .map(keyOf)
        .filter((key) => latest.get(key) !== undefined && latest.get(key) !== 'delivered'),
    ),
    ...(moment && { nextNudge: moment }),
    ...(session.round.closedAt && { codings: await store.codings(session.id) }),
    calls: callsIn(session, await store.posted(session.id), now(tools)),
  };
}

const callSlot = /^(invitation|nudge|extension):(?:\d{4}-\d{2}-\d{2}:)?(.+)$/;
const inUsePrefix = 'in-use:';
/** How long an opened card is taken for one that somebody may be typing into. */
const inUseSeconds = 12 * 3600;
/** A facilitator who is at a card of theirs presses something within the hour. */
const controlInUseSeconds = 3600;

/** How a message is marked in whose place somebody has opened their own card. */
export function inUseSince(at: string): string {
  return `${inUsePrefix}${at}`;
}

export function isCall({ slot }: Pick<Posted, 'slot'>): boolean {
  return callSlot.test(slot);
}

/** The control cards in whose place a facilitator may be typing: slot -> the revision that leaves them alone. */
export function controlsInUse(posted: readonly Posted[], at: string): ReadonlyMap<string, string> {
  return new Map(
    posted.flatMap(({ slot, revision }) =>
      isControl({ slot }) && isInUse(revision, at, controlInUseSeconds) ? [[slot, revision]] : [],
    ),
  );
}

export function isControl({ slot }: Pick<Posted, 'slot'>): boolean {
  return slot.startsWith('control:');
}

function isInUse(revision: string | undefined, at: string, seconds: number): revision is string {
  return (
    revision?.startsWith(inUsePrefix) === true &&
    secondsBetween(revision.slice(inUsePrefix.length), at) < seconds
  );
}

function callsIn({ round }: RoundSession, posted: readonly Posted[], at: string): StandingCall[] {
  const people = new Map(peopleOf(round.invitations).map((person) => [keyOf(person), person]));
  return posted.flatMap(({ slot, revision }) => {
    const [, why, key = ''] = callSlot.exec(slot) ?? [];
    if (!why) return [];
    const [tenant = '', ...id] = key.split(':');
    return [
      {
        slot,
        why: why as CallReason,
        person: people.get(key) ?? { tenant, id: id.join(':'), name: '' },
        inUse: isInUse(revision, at, inUseSeconds),
      },
    ];
  });
}

/** How many answered a part for themselves: after its close those are all but the statements in time. */
async function answeredAlone(
  store: WorkshopTools['store'],
  session: Session,
  { plan, closedAt }: Stage,
  drafts: readonly StatementDraft[],
): Promise<number> {
  const sealed = closedAt ? await store.closedStage(session.id, plan.id) : undefined;
  if (!sealed) return store.countAnswers(session.id, plan.id);
  const stated = drafts.filter(({ stage, sent }) => stage === plan.id && sent && !sent.late).length;
  return Math.max(0, sealed.answered.total - stated);
}

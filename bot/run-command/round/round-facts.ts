import { nextWorkingDay } from '../../calendar/working-time.ts';
import { nothingOfARound, type RoundFacts } from '../../workshop/display/round-views-of.ts';
import { peopleOf } from '../../workshop/round/invitations.ts';
import { isPartOfRound } from '../../workshop/display/round-postings.ts';
import { nextNudge } from '../../workshop/round/nudging.ts';
import { keyOf } from '../../workshop/people.ts';
import { invitedIn, isRound } from '../../workshop/round/round.ts';
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
  };
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

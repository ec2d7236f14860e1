import { nextWorkingDay } from '../../calendar/working-time.ts';
import { nothingOfARound, type RoundFacts } from '../../workshop/display/round-views-of.ts';
import { peopleOf } from '../../workshop/round/invitations.ts';
import { nextNudge } from '../../workshop/round/nudging.ts';
import { keyOf } from '../../workshop/people.ts';
import { isRound, partsOf } from '../../workshop/round/round.ts';
import type { Session } from '../../workshop/session.ts';
import { now, type WorkshopTools } from '../workshop-tools.ts';

/** What is to be known of an open round besides its session; cheap where it is none. */
export async function roundFacts(
  tools: Pick<WorkshopTools, 'store' | 'clock'>,
  session: Session,
): Promise<RoundFacts> {
  if (!isRound(session)) return nothingOfARound;
  const { store } = tools;
  const counts = await Promise.all(
    partsOf(session).map(({ plan }) => store.countAnswers(session.id, plan.id)),
  );
  const receipts = await store.receipts(session.id);
  const latest = new Map(
    receipts.filter(({ about }) => about !== 'digest').map(({ to, outcome }) => [to, outcome]),
  );
  const moment = nextNudge(session, now(tools), nextWorkingDay);
  return {
    drafts: await store.statements(session.id),
    alone: Math.max(0, ...counts),
    notReached: new Set(
      peopleOf(session.round.invitations)
        .map(keyOf)
        .filter((key) => latest.get(key) !== undefined && latest.get(key) !== 'delivered'),
    ),
    ...(moment && { nextNudge: moment }),
  };
}

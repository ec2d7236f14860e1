import type { WallFacts } from '../workshop/display/wall-scene.ts';
import type { Session } from '../workshop/session.ts';
import { earlierRecords } from './series-records.ts';
import { answeredNow, closedStages, peopleNow } from './session-facts.ts';
import { now, type WorkshopTools } from './workshop-tools.ts';

/** What the wall of a session needs to know besides the session. */
export async function wallFacts(tools: WorkshopTools, session: Session): Promise<WallFacts> {
  const closed = await closedStages(tools, session);
  return {
    now: now(tools),
    answered: await answeredNow(tools, session, closed),
    people: await peopleNow(tools, session, closed),
    participants: await tools.store.participants(session.id),
    closed,
    earlier: await earlierRecords(tools, session),
  };
}

import { isWorkingTime, nextWorkingDay, nextWorkingTime } from '../../calendar/working-time.ts';
import { roundCallView } from '../../workshop/display/round-views-of.ts';
import { peopleStillAsked } from '../../workshop/round/invitations.ts';
import { dueNudge, nextNudge } from '../../workshop/round/nudging.ts';
import { isRoundOpen } from '../../workshop/round/round.ts';
import type { Session } from '../../workshop/session.ts';
import { now, type WorkshopTools } from '../workshop-tools.ts';
import { tellPeople } from './tell-people.ts';

/**
 * Reminds those who have not sent, when a set time has come and offices work; whoever has been reminded of it is
 * not reminded again. Safe to call at any time, and again after a crash.
 */
export async function nudgeWhoIsDue(tools: WorkshopTools, id: string): Promise<void> {
  const at = now(tools);
  const session = await tools.store.session(id);
  if (!session || !isRoundOpen(session) || !isWorkingTime(at)) return;
  const due = dueNudge(session, at, nextWorkingDay);
  if (!due) return;
  const people = peopleStillAsked(session, await tools.store.statements(id));
  const told = await tellPeople(tools, session, { about: 'nudge', of: due.day }, people, (person) =>
    roundCallView(session, 'nudge', person, at),
  );
  if (told.reached + told.notReached > 0) tools.outlet.show(id, 'soon');
}

/** When a round wants to be looked at for its reminders; undefined when there are none to come. */
export function nextNudging(session: Session, at: string): string | undefined {
  const missed =
    dueNudge(session, at, nextWorkingDay) && !isWorkingTime(at) ? nextWorkingTime(at) : undefined;
  const set = nextNudge(session, at, nextWorkingDay);
  return [missed, set].filter((moment) => moment !== undefined).toSorted()[0];
}

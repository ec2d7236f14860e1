import { type HidingCommand, hide } from '../workshop/hiding.ts';
import type { Person } from '../workshop/people.ts';
import { isRefusal, type Refusal } from '../workshop/refusals.ts';
import { maySteer } from '../workshop/permissions.ts';
import { type Session, stageNamed } from '../workshop/session.ts';
import { saveDecision } from './save-session.ts';
import { closedStage } from './session-facts.ts';
import type { WorkshopTools } from './workshop-tools.ts';

/** Hides an answer or shows it again; whatever already stands in the room is redrawn without it. */
export async function hideAnswer(
  tools: WorkshopTools,
  id: string,
  command: HidingCommand,
  actor: Person,
): Promise<Session | Refusal> {
  const decided = await saveDecision(tools, id, async (session) => {
    // Asked of the store only for a stage that there is: ids come from cards.
    const known = stageNamed(session, command.stage) && maySteer(actor, session);
    const closed = known ? await closedStage(tools, session, command.stage) : undefined;
    const changed = hide(session, command, { actor, closed });
    return isRefusal(changed) ? changed : { session: changed };
  });
  if (isRefusal(decided)) return decided;
  tools.log.info({ session: id, stage: command.stage }, command.type);
  tools.outlet.show(id);
  return decided.session;
}

import { type HidingCommand, hide } from '../workshop/hiding.ts';
import type { Person } from '../workshop/people.ts';
import { isRefusal, type Refusal } from '../workshop/refusals.ts';
import type { Session } from '../workshop/session.ts';
import { saveDecision } from './save-session.ts';
import type { WorkshopTools } from './workshop-tools.ts';

/** Hides an answer or shows it again; whatever already stands in the room is redrawn without it. */
export async function hideAnswer(
  tools: WorkshopTools,
  id: string,
  command: HidingCommand,
  actor: Person,
): Promise<Session | Refusal> {
  const closed = await tools.store.closedStage(id, command.stage);
  const decided = await saveDecision(tools, id, (session) => {
    const changed = hide(session, command, { actor, closed });
    return Promise.resolve(isRefusal(changed) ? changed : { session: changed });
  });
  if (isRefusal(decided)) return decided;
  tools.log.info({ session: id, stage: command.stage }, command.type);
  tools.outlet.show(id);
  return decided.session;
}

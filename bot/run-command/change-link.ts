import { cameByLink, changeLink, type LinkCommand } from '../workshop/link/link.ts';
import type { Person } from '../workshop/people.ts';
import { isRefusal, type Refusal } from '../workshop/refusals.ts';
import type { Session } from '../workshop/session.ts';
import { saveDecision } from './save-session.ts';
import type { WorkshopTools } from './workshop-tools.ts';

/** Opens or closes the link, or changes how many may come by it; the lobby and the control cards are redrawn. */
export async function steerLink(
  tools: WorkshopTools,
  id: string,
  command: LinkCommand,
  actor: Person,
): Promise<Session | Refusal> {
  const decided = await saveDecision(tools, id, async (session) => {
    const came = cameByLink(await tools.store.participants(session.id));
    const changed = changeLink(session, command, { actor, came });
    return isRefusal(changed) ? changed : { session: changed };
  });
  if (isRefusal(decided)) return decided;
  tools.log.info({ session: id, change: command.change }, 'link');
  tools.outlet.show(id);
  return decided.session;
}

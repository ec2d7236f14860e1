import type { ToldFields } from '../workshop/background.ts';
import { cameByLink, join } from '../workshop/link/link.ts';
import { keyOf, type Person } from '../workshop/people.ts';
import { isRefusal, type Refusal, refuse } from '../workshop/refusals.ts';
import type { Session } from '../workshop/session.ts';
import { oneByOne } from './answer-turns.ts';
import type { WorkshopTools } from './workshop-tools.ts';

/**
 * Somebody comes in by link, or tells anew who they are. One after another: whoever comes last must not pass the
 * number that the facilitator set.
 */
export function joinSession(
  tools: WorkshopTools,
  id: string,
  fields: ToldFields,
  person: Person,
): Promise<Session | Refusal> {
  return oneByOne(`${id} joining`, async () => {
    const session = await tools.store.session(id);
    if (!session) return refuse('no-such-session');
    const before = await tools.store.participant(id, keyOf(person));
    const came = before ? 0 : cameByLink(await tools.store.participants(id));
    const told = join(session, fields, { known: before !== undefined, came });
    if (isRefusal(told)) return told;
    await tools.store.saveParticipant(id, { person, ...before, ...told });
    tools.outlet.show(id, 'soon');
    return session;
  });
}

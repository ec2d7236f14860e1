import { changeHeadings, type HeadingCommand } from '../workshop/headings.ts';
import type { Person } from '../workshop/people.ts';
import { maySteer } from '../workshop/permissions.ts';
import { isRefusal, type Refusal } from '../workshop/refusals.ts';
import { type Session, stageNamed } from '../workshop/session.ts';
import { saveDecision } from './save-session.ts';
import { closedStage } from './session-facts.ts';
import type { WorkshopTools } from './workshop-tools.ts';

/** Changes the headings of a closed stage; results that stand in the room are redrawn under them. */
export async function gatherAnswers(
  tools: WorkshopTools,
  id: string,
  command: HeadingCommand,
  actor: Person,
): Promise<Session | Refusal> {
  const decided = await saveDecision(tools, id, async (session) => {
    // Asked of the store only for a stage that there is: ids come from cards.
    const known = stageNamed(session, command.stage) && maySteer(actor, session);
    const closed = known ? await closedStage(tools, session, command.stage) : undefined;
    const changed = changeHeadings(session, command, { actor, closed, newId: tools.chance.id() });
    return isRefusal(changed) ? changed : { session: changed };
  });
  if (isRefusal(decided)) return decided;
  tools.log.info({ session: id, stage: command.stage }, `headings: ${command.type}`);
  tools.outlet.show(id);
  return decided.session;
}

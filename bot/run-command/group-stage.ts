import { chooseGrouping, type GroupingCommand } from '../workshop/choose-grouping.ts';
import type { Person } from '../workshop/people.ts';
import { isRefusal, type Refusal } from '../workshop/refusals.ts';
import type { Session } from '../workshop/session.ts';
import { saveDecision } from './save-session.ts';
import type { WorkshopTools } from './workshop-tools.ts';

/** Chooses how the coming stage is broken down; every control card is redrawn. */
export async function groupStage(
  tools: WorkshopTools,
  id: string,
  command: GroupingCommand,
  actor: Person,
): Promise<Session | Refusal> {
  const decided = await saveDecision(tools, id, (session) => {
    const changed = chooseGrouping(session, command, actor);
    return Promise.resolve(isRefusal(changed) ? changed : { session: changed });
  });
  if (isRefusal(decided)) return decided;
  tools.log.info({ session: id, stage: command.stage, choice: command.choice.type }, 'grouped');
  tools.outlet.show(id);
  return decided.session;
}

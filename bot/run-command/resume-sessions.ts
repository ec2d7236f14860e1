import { finishSession } from './finish-session.ts';
import { sealWhatIsClosed } from './seal-stage.ts';
import { closeWhatIsDue } from './steer-session.ts';
import type { WorkshopTools } from './workshop-tools.ts';

/** After a start: finishes what a crash cut short, closes what has run out meanwhile, redraws every live session. */
export async function resumeSessions(tools: WorkshopTools): Promise<void> {
  const live = await tools.store.liveSessions();
  for (const session of live) {
    await sealWhatIsClosed(tools, session);
    await closeWhatIsDue(tools, session.id);
    await finishSession(tools, session.id);
    tools.outlet.show(session.id);
  }
  if (live.length > 0) tools.log.info({ sessions: live.length }, 'resumed');
}

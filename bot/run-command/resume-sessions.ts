import { finishInBackground, finishSession } from './finish-session.ts';
import { resumeCalling } from './round/change-round.ts';
import { nudgeWhoIsDue } from './round/nudge-people.ts';
import { sealWhatIsClosed } from './seal-stage.ts';
import { closeWhatIsDue } from './steer-session.ts';
import type { WorkshopTools } from './workshop-tools.ts';

/** Before anybody is let in: finishes the closes that a crash cut short, and closes what has run out meanwhile. */
export async function closeWhatRanOut(tools: WorkshopTools): Promise<void> {
  for (const session of await tools.store.liveSessions()) {
    await sealWhatIsClosed(tools, session);
    await closeWhatIsDue(tools, session.id);
  }
}

/** After a start: redraws every live session and finishes the endings that a crash cut short. */
export async function resumeSessions(tools: WorkshopTools): Promise<void> {
  await closeWhatRanOut(tools);
  const live = await tools.store.liveSessions();
  for (const { id } of live) tools.outlet.show(id);
  for (const session of live) resumeCalling(tools, session);
  for (const { id } of live) await nudgeWhoIsDue(tools, id);
  for (const { id } of live) {
    try {
      await finishSession(tools, id);
    } catch {
      // One that cannot be finished must not keep the others; it tells the log why when it is tried again.
      finishInBackground(tools, id);
    }
  }
  if (live.length > 0) tools.log.info({ sessions: live.length }, 'resumed');
}

import type { WorkshopTools } from '../run-command/workshop-tools.ts';
import { now } from '../run-command/workshop-tools.ts';
import { answeredNow, closedStages, peopleNow } from '../run-command/session-facts.ts';
import { comingRunsOf } from '../run-command/repeat-session.ts';
import { roundFacts } from '../run-command/round/round-facts.ts';
import { controlOverView, controlViewOf } from '../workshop/display/control-view.ts';
import { maySteer } from '../workshop/permissions.ts';
import { refuse } from '../workshop/refusals.ts';
import { currentStage, type Session } from '../workshop/session.ts';
import { sessionHead, stageHead } from '../workshop/display/heads.ts';
import type { Presser, PressReply } from './presser.ts';

/** The presser's control card as it stands now. Where the card has been sent again below, the old one says so. */
export async function controlCard(
  tools: WorkshopTools,
  session: Session,
  { person, place }: Presser,
): Promise<PressReply> {
  if (!maySteer(person, session)) return refuse('not-facilitator');
  if (session.state !== 'running') {
    const receipts = await tools.store.receipts(session.id);
    const failed = receipts.filter(({ about, outcome }) => about === 'digest' && outcome === 'failed');
    return controlOverView(session, failed.length, await comingRunsOf(tools, session));
  }
  const closed = await closedStages(tools, session);
  return controlViewOf(session, {
    round: await roundFacts(tools, session),
    now: now(tools),
    answered: await answeredNow(tools, session, closed),
    people: await peopleNow(tools, session, closed),
    participants: await tools.store.participants(session.id),
    closed,
    inConversation: place.id === session.conversation.id && place.kind !== 'personal',
  });
}

/** What is left of a control card that has been sent again at the bottom of the same conversation. */
export function movedCard(session: Session): PressReply {
  return {
    view: 'moved',
    card: 'control',
    session: sessionHead(session),
    stage: stageHead(session, currentStage(session)),
  };
}

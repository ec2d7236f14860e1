import { hideAnswer } from '../run-command/hide-answer.ts';
import { closedStage, closedStages } from '../run-command/session-facts.ts';
import { steerSession } from '../run-command/steer-session.ts';
import { now, type WorkshopTools } from '../run-command/workshop-tools.ts';
import { sessionHead, stageHead } from '../workshop/display/heads.ts';
import { reviewView } from '../workshop/display/results-views.ts';
import { backgroundAskedIn, stageView } from '../workshop/display/stage-views.ts';
import { roundPreview } from '../workshop/display/round-preview.ts';
import { extendView } from '../workshop/display/round-views-of.ts';
import { commentsLeft } from '../workshop/round/coding.ts';
import { isRound } from '../workshop/round/round.ts';
import { maySteer } from '../workshop/permissions.ts';
import { optionsIn, textsAmong } from '../workshop/results.ts';
import { isRefusal, type Refusal, refuse } from '../workshop/refusals.ts';
import { currentStage, type Session, stageNamed } from '../workshop/session.ts';
import type { SteeringType } from '../workshop/steering.ts';
import type { Press } from '../workshop/verbs.ts';
import { controlCard, movedCard } from './control-card.ts';
import type { Presser, PressReply } from './presser.ts';

/** open, close, next ...: the session moves on and the presser sees the control card of the new state. */
export async function steeringPress(
  tools: WorkshopTools,
  type: SteeringType,
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const { session: id = '', stage = '', version = -1 } = press;
  const outcome = await steerSession(tools, id, { type, stage, version }, presser.person);
  if (isRefusal(outcome)) {
    const session = await tools.store.session(id);
    // A press on an old card is no fault of the presser: they get the card as it is now.
    if (session && isRound(session) && outcome.refusal === 'bad-closing-day') {
      return extendView(session, now(tools));
    }
    const outdated = outcome.refusal === 'stale-press' || outcome.refusal === 'not-in-this-phase';
    return session && outdated ? controlCard(tools, session, presser) : outcome;
  }
  return outcome.conversation.id === presser.place.id
    ? movedOrSame(tools, outcome, press, presser)
    : controlCard(tools, outcome, presser);
}

/** In the workshop's own conversation a control card is sent again below whatever the press has posted. */
async function movedOrSame(
  tools: WorkshopTools,
  session: Session,
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const staysInPlace = press.verb === 'close' || press.verb === 'undo-close';
  return staysInPlace ? controlCard(tools, session, presser) : movedCard(session);
}

/** The stage that comes, as people will see it, before it is opened. */
export async function previewPress(
  tools: WorkshopTools,
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const session = await steeredSession(tools, press, presser);
  if (isRefusal(session)) return session;
  const preview = isRound(session) && !session.round.openedAt ? roundPreview(session, now(tools)) : undefined;
  if (preview) return preview;
  const stage = currentStage(session);
  return stageView(session, stage, {
    mode: 'preview',
    options: optionsIn(session, stage, await closedStages(tools, session)),
    asked: backgroundAskedIn(session, stage),
    now: now(tools),
  });
}

/** The answers of a closed stage one by one, for hiding. */
export async function reviewPress(tools: WorkshopTools, press: Press, presser: Presser): Promise<PressReply> {
  const session = await steeredSession(tools, press, presser);
  if (isRefusal(session)) return session;
  const stage = stageNamed(session, press.stage ?? '');
  const closed = stage && (await closedStage(tools, session, stage.plan.id));
  if (!stage || !closed) return refuse('not-in-this-phase');
  return reviewView(session, stage, textsAmong(closed.rows, stage), press.page ?? 1);
}

export async function hidingPress(
  tools: WorkshopTools,
  type: 'hide' | 'unhide',
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const { session: id = '', stage = '', row = '' } = press;
  const outcome = await hideAnswer(tools, id, { type, stage, row }, presser.person);
  return isRefusal(outcome) ? outcome : reviewPress(tools, press, presser);
}

/** What cannot be undone is asked once more. */
export async function askSurePress(
  tools: WorkshopTools,
  before: 'end' | 'cancel',
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const session = await steeredSession(tools, press, presser);
  if (isRefusal(session)) return session;
  const stage = stageHead(session, currentStage(session));
  const left =
    before === 'end' && session.round
      ? commentsLeft(session, await closedStages(tools, session), await tools.store.codings(session.id))
      : undefined;
  return { view: 'ask-sure', before, session: sessionHead(session), stage, ...(left && { comments: left }) };
}

export async function controlPress(
  tools: WorkshopTools,
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const session = await tools.store.session(press.session ?? '');
  return session ? controlCard(tools, session, presser) : refuse('no-such-session');
}

/** The running session of a press, for somebody who may steer it. */
export async function steeredSession(
  tools: WorkshopTools,
  { session: id = '' }: Press,
  { person }: Presser,
): Promise<Session | Refusal> {
  const session = await tools.store.session(id);
  if (!session) return refuse('no-such-session');
  if (!maySteer(person, session)) return refuse('not-facilitator');
  return session.state === 'running' ? session : refuse('session-over');
}

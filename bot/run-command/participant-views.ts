import { roundContents } from './round/round-contents.ts';
import { digestOf } from '../workshop/digest-of.ts';
import { controlOverView } from '../workshop/display/control-view.ts';
import { joinView } from '../workshop/display/link-views.ts';
import { recallView } from '../workshop/display/recall-view.ts';
import { resultsViews } from '../workshop/display/results-views.ts';
import { lobbyView, receiptView, stageView, statusView } from '../workshop/display/stage-views.ts';
import { finnishDay } from '../workshop/finnish-time.ts';
import { kindOf } from '../workshop/kinds/all-kinds.ts';
import { keyOf, type Person } from '../workshop/people.ts';
import { isRefusal } from '../workshop/refusals.ts';
import { type ClosedStages, hiddenBelow } from '../workshop/results.ts';
import { currentStage, type Session, type Stage, takesAnswers } from '../workshop/session.ts';
import type { View } from '../workshop/views.ts';
import { findStage, myAnswer } from './answer-stage.ts';
import { answerUnder } from './open-answers.ts';
import { earlierRecords } from './series-records.ts';
import { answeredNow, closedStages, peopleNow } from './session-facts.ts';
import { now, type WorkshopTools } from './workshop-tools.ts';

/** One card of a participant's page. */
export interface ShownView {
  readonly slot: 'join' | 'status' | 'answer' | 'results' | 'before';
  readonly view: View;
  /** Where given, the card is drawn anew only when this changes: the person may be typing into it. */
  readonly revision?: string;
}

/** What somebody sees of a session on a page of their own, in its order. Nobody else's answers are among it. */
export async function participantViews(
  tools: WorkshopTools,
  session: Session,
  person: Person,
): Promise<ShownView[]> {
  const { store } = tools;
  if (session.state === 'cancelling' || session.state === 'cancelled') {
    return [{ slot: 'status', view: controlOverView(session, 0) }];
  }
  const closed = await closedStages(tools, session);
  if (session.state !== 'running') {
    const digest = digestOf(
      session,
      closed,
      await store.participants(session.id),
      [],
      await roundContents(tools, session),
    );
    return [{ slot: 'results', view: { view: 'summary', digest } }];
  }
  const known = await store.participant(session.id, keyOf(person));
  if (!known) return [{ slot: 'join', view: joinView(session, {}), revision: 'join' }];
  const stage = currentStage(session);
  if (!stage.openedAt) return beforeStage(tools, session, closed);
  return [
    { slot: 'status', view: await statusNow(tools, session, stage, closed) },
    ...(await answerCard(tools, session, stage, known.person)),
    ...resultsOf(session, stage, closed),
  ];
}

/** Nothing is open: the results of the stage before, or what happens today. */
async function beforeStage(
  tools: WorkshopTools,
  session: Session,
  closed: ClosedStages,
): Promise<ShownView[]> {
  const earlier = session.stages.slice(0, session.current).findLast(({ phase }) => phase === 'revealed');
  const shown = earlier ? resultsOf(session, earlier, closed) : [];
  const stage = currentStage(session);
  const status: ShownView = { slot: 'status', view: await statusNow(tools, session, stage, closed) };
  if (shown.length > 0) return [status, ...shown];
  // Whoever is here needs no link.
  const { linkCode: _here, ...lobby } = lobbyView(session);
  const recall = recallView(session, await earlierRecords(tools, session), finnishDay(session.launchedAt));
  return [
    { slot: 'status', view: status.view },
    { slot: 'before', view: lobby },
    ...(recall ? [{ slot: 'before' as const, view: recall }] : []),
  ];
}

async function statusNow(tools: WorkshopTools, session: Session, stage: Stage, closed: ClosedStages) {
  return statusView(session, stage, {
    answered: await answeredNow(tools, session, closed),
    people: await peopleNow(tools, session, closed),
    participants: (await tools.store.participants(session.id)).length,
    now: now(tools),
  });
}

/** The card to answer, or that the answer is in. It stays as it is while its stage takes answers. */
async function answerCard(
  tools: WorkshopTools,
  session: Session,
  stage: Stage,
  person: Person,
): Promise<ShownView[]> {
  if (!takesAnswers(stage)) return [];
  const without = hiddenBelow(session, stage);
  const revision = [stage.plan.id, stage.openedAt, ...without].join(' ');
  if (!kindOf(stage.plan).asks) {
    const view = stageView(session, stage, { mode: 'shared', options: [], now: now(tools) });
    return [{ slot: 'answer', view, revision }];
  }
  const view = await ownCard(tools, session, stage, person);
  return view ? [{ slot: 'answer', view, revision }] : [];
}

async function ownCard(
  tools: WorkshopTools,
  session: Session,
  stage: Stage,
  person: Person,
): Promise<View | undefined> {
  const answerer = { person, conversation: session.conversation.id };
  const found = await findStage(tools, session.id, stage.plan.id, answerer);
  // It has closed in this moment: the next look tells.
  if (isRefusal(found)) return undefined;
  const mine = await answerUnder(tools, session, stage, found.key);
  if (mine) {
    return receiptView(session, stage, { body: mine.body, options: found.options, told: found.told });
  }
  const card = await myAnswer(tools, session.id, { stage: stage.plan.id, another: true }, answerer);
  return isRefusal(card) ? undefined : card;
}

function resultsOf(session: Session, stage: Stage, closed: ClosedStages): ShownView[] {
  if (stage.phase !== 'revealed' || !kindOf(stage.plan).asks) return [];
  return resultsViews(session, stage, closed).map((view): ShownView => ({ slot: 'results', view }));
}

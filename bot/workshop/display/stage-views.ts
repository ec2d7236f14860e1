import { type BackgroundQuestions, missingFrom, questionsOf, type Told } from '../background.ts';
import { quarterOf } from '../due.ts';
import { kindOf } from '../kinds/all-kinds.ts';
import type { Option } from '../kinds/kind.ts';
import type { Session, Stage } from '../session.ts';
import { addSeconds, minutesBetween, secondsBetween } from '../time.ts';
import type { LobbyView, ReceiptView, StageView, StatusView } from '../views.ts';
import { progressOf, sessionHead, stageHead } from './heads.ts';
import type { OwnAnswer } from './own-answer.ts';

/** The card that people answer, or its preview. */
export function stageView(
  session: Session,
  stage: Stage,
  {
    mode,
    options,
    asked,
    told,
    own,
    now,
  }: {
    mode: StageView['mode'];
    options: readonly Option[];
    asked?: BackgroundQuestions | undefined;
    told?: Told;
    own?: OwnAnswer | undefined;
    now: string;
  },
): StageView {
  const endsAt = endOfTalk(stage);
  return {
    view: 'stage',
    mode,
    session: sessionHead(session),
    stage: stageHead(session, stage),
    plan: stage.plan,
    smallGroup: session.smallGroup,
    ...(kindOf(stage.plan).countsOf && stage.grouping && { grouping: stage.grouping }),
    ...(session.link && !stage.anonymous && kindOf(stage.plan).asks && { seenByLink: true }),
    options,
    thisQuarter: quarterOf(stage.openedAt ?? now),
    ...asked,
    ...(told && { told }),
    ...own,
    ...(endsAt && { endsAt }),
  };
}

/** The first card that asks something also asks who the person is: there is no separate joining. */
export function backgroundAskedIn(session: Session, stage: Stage): BackgroundQuestions | undefined {
  const first = session.stages.find(({ plan, phase }) => kindOf(plan).asks && phase !== 'dropped');
  return first === stage ? questionsOf(session) : undefined;
}

/** The live message beside the open card. */
export function statusView(
  session: Session,
  stage: Stage,
  {
    answered,
    people,
    participants,
    now,
  }: { answered: number; people?: number | undefined; participants: number; now: string },
): StatusView {
  const endsAt = endOfTalk(stage);
  const closing = stage.phase === 'closing' && stage.closesAt !== undefined;
  return {
    view: 'status',
    session: sessionHead(session),
    stage: stageHead(session, stage),
    phase: stage.phase,
    progress: progressOf(session, answered, participants, people),
    ...(closing &&
      stage.closesAt && { closesAt: stage.closesAt, secondsLeft: countdownStep(now, stage.closesAt) }),
    ...(endsAt &&
      stage.phase === 'open' && { endsAt, minutesLeft: minutesBetween(now, addSeconds(endsAt, 59)) }),
  };
}

/** The countdown is shown in steps, so that it costs three updates and not thirty. Seconds. */
const stepSeconds = 10;
export function countdownStep(now: string, closesAt: string): number {
  const left = Math.max(0, Math.ceil(secondsBetween(now, closesAt)));
  return left <= stepSeconds / 2 ? left : Math.ceil(left / stepSeconds) * stepSeconds;
}

function endOfTalk(stage: Stage): string | undefined {
  if (kindOf(stage.plan).asks || !stage.openedAt) return undefined;
  return addSeconds(stage.openedAt, stage.plan.minutes * 60);
}

/** The private card after an answer. */
export function receiptView(
  session: Session,
  stage: Stage,
  {
    body,
    options,
    told,
    changing = false,
  }: { body: unknown; options: readonly Option[]; told: Told; changing?: boolean },
): ReceiptView {
  const kind = kindOf(stage.plan);
  return {
    view: 'receipt',
    session: sessionHead(session),
    stage: stageHead(session, stage),
    plan: stage.plan,
    fields: kind.fieldsOf(body, stage.plan),
    entries: kind.rowsOf(body).length,
    options,
    told,
    ...(changing ? { ...questionsOf(session), changing } : missingFrom(session, told)),
  };
}

function isOver({ round, state }: Session): boolean {
  return round?.closedAt !== undefined || state !== 'running';
}

/** What happens today, in the room. */
export function lobbyView(session: Session): LobbyView {
  const coFacilitators = session.coFacilitators.map(({ name }) => name);
  return {
    view: 'lobby',
    session: sessionHead(session),
    purpose: session.agenda.purpose,
    stages: session.stages.map((stage) => ({ ...stageHead(session, stage), asks: kindOf(stage.plan).asks })),
    minutes: session.stages.reduce((minutes, { plan }) => minutes + plan.minutes, 0),
    facilitators: [session.facilitator.name, ...coFacilitators],
    smallGroup: session.smallGroup,
    ...(session.round && { closesOn: session.round.closesOn }),
    ...(session.round && isOver(session) && { roundOver: true as const }),
    ...(session.link?.open && { linkCode: session.link.code }),
    ...(session.rehearsal && session.agenda.rhythm === 'open' && { otherwiseOpen: true as const }),
  };
}

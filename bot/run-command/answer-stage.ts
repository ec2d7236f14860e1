import { type AnswerCommand, answer, stageForAnswers } from '../workshop/answering.ts';
import { missingFrom, readTold, type Told, type ToldFields } from '../workshop/background.ts';
import { ownAnswerOf } from '../workshop/display/own-answer.ts';
import { receiptView, stageView } from '../workshop/display/stage-views.ts';
import { kindOf } from '../workshop/kinds/all-kinds.ts';
import type { Option } from '../workshop/kinds/kind.ts';
import { isByLink } from '../workshop/link/link.ts';
import { keyOf, type Person } from '../workshop/people.ts';
import { isRefusal, type Refusal, refuse } from '../workshop/refusals.ts';
import { groundOf, optionsIn } from '../workshop/results.ts';
import { organisationsOf } from '../workshop/round/invitations.ts';
import { type Session, type Stage, stageNamed, takesAnswers } from '../workshop/session.ts';
import type { ReceiptView, StageView } from '../workshop/views.ts';
import { type Answerer, inTurn, isOvertaken, wasHeard } from './answer-turns.ts';
import { answerUnder, keepAnswer } from './open-answers.ts';
import { keyIn } from './participant-keys.ts';
import { closedStages } from './session-facts.ts';
import { now, type WorkshopTools } from './workshop-tools.ts';

/** Stores an answer; the receipt is given only when it is durable. */
export function answerStage(
  tools: WorkshopTools,
  id: string,
  command: AnswerCommand,
  answerer: Answerer,
): Promise<ReceiptView | Refusal> {
  return inTurn(id, answerer, () => storeAnswer(tools, id, command, answerer));
}

async function storeAnswer(
  tools: WorkshopTools,
  id: string,
  command: AnswerCommand,
  answerer: Answerer,
): Promise<ReceiptView | Refusal> {
  const found = await findStage(tools, id, command.stage, answerer);
  if (isRefusal(found)) return found;
  const { session, key, options, told: before } = found;
  const overtaken = isOvertaken(session.id, command.stage, answerer, kindOf(found.stage.plan));
  const previous = await answerUnder(tools, session, found.stage, key);
  if (previous && overtaken) {
    return receiptView(session, found.stage, { body: previous.body, options, told: before });
  }
  const decided = answer(session, command, {
    now: now(tools),
    conversation: answerer.conversation,
    person: answerer.person,
    told: before,
    known: true,
    previous: previous?.body,
    options,
  });
  if (isRefusal(decided)) return decided;
  const { stage, body, name, told, tells } = decided;
  if (!(await keepAnswer(tools, session, stage, key, { body, party: told.party, name })))
    return refuse('stage-over');
  wasHeard(session.id, stage.plan.id, answerer);
  if (tells) await tools.store.saveParticipant(session.id, { person: { ...answerer.person, name }, ...told });
  tools.outlet.show(session.id, 'soon');
  return receiptView(session, stage, { body, options, told });
}

/** The person tells or changes who they are, from the receipt; an answer already given follows. */
export function tellBackground(
  tools: WorkshopTools,
  id: string,
  fields: { stage: string } & ToldFields,
  answerer: Answerer,
): Promise<ReceiptView | Refusal> {
  return inTurn(id, answerer, () => storeBackground(tools, id, fields, answerer));
}

async function storeBackground(
  tools: WorkshopTools,
  id: string,
  { stage: stageId, ...fields }: { stage: string } & ToldFields,
  answerer: Answerer,
): Promise<ReceiptView | Refusal> {
  const found = await findStage(tools, id, stageId, answerer);
  if (isRefusal(found)) return found;
  const { session, stage, key, options, told: before } = found;
  const said = readTold(fields, session);
  if (isRefusal(said)) return said;
  const told = afterChange(before, said, fields);
  if (told.party === undefined) return refuse('party-missing');
  const mine = await answerUnder(tools, session, stage, key);
  if (!mine) return refuse('empty');
  if (!(await keepAnswer(tools, session, stage, key, { ...mine, party: told.party })))
    return refuse('stage-over');
  await tools.store.saveParticipant(session.id, { person: answerer.person, ...told });
  tools.outlet.show(session.id, 'soon');
  return receiptView(session, stage, { body: mine.body, options, told });
}

/** An emptied group size says that the person answers alone; the other questions cannot be taken back. */
function afterChange({ people, ...before }: Told, said: Told, { people: typed }: ToldFields): Told {
  const emptied = typed !== undefined && typed.trim() === '';
  return { ...before, ...(people !== undefined && !emptied && { people }), ...said };
}

/** The receipt once more, with everything that the person told to be changed. */
export async function askBackground(
  tools: WorkshopTools,
  id: string,
  stageId: string,
  answerer: Answerer,
): Promise<ReceiptView | Refusal> {
  const found = await findStage(tools, id, stageId, answerer);
  if (isRefusal(found)) return found;
  const { session, stage, key, options, told } = found;
  const mine = await answerUnder(tools, session, stage, key);
  return mine
    ? receiptView(session, stage, { body: mine.body, options, told, changing: true })
    : refuse('empty');
}

/** The person's own card: prefilled with their answer (`entry` of several, from 1), or empty for another one. */
export async function myAnswer(
  tools: WorkshopTools,
  id: string,
  { stage: stageId, another, entry }: { stage: string; another: boolean; entry?: number | undefined },
  answerer: Answerer,
): Promise<StageView | Refusal> {
  const found = await findStage(tools, id, stageId, answerer);
  if (isRefusal(found)) return found;
  const { session, stage, key, options, told } = found;
  const mine = another ? undefined : await answerUnder(tools, session, stage, key);
  return stageView(session, stage, {
    mode: 'mine',
    options,
    asked: { ...missingFrom(session, told), ...nameAsked(stage, answerer.person) },
    told,
    now: now(tools),
    own: mine && ownAnswerOf(stage, mine.body, entry),
  });
}

/** In a named stage, what a person typed as their name before, where nobody else knows it. */
function nameAsked({ anonymous }: Stage, person: Person): { readonly name?: string } {
  return anonymous || !isByLink(person) ? {} : { name: person.name };
}

export interface Found {
  readonly session: Session;
  readonly stage: Stage;
  /** The key under which the person's answer is stored in this stage. */
  readonly key: string;
  readonly options: readonly Option[];
  /** What the person has told of themselves. */
  readonly told: Told;
}

/** The stage, when it takes answers from this person now, with what belongs to them in it. */
export async function findStage(
  tools: WorkshopTools,
  id: string,
  stageId: string,
  { person, conversation }: Answerer,
): Promise<Found | Refusal> {
  const session = await tools.store.session(id);
  if (!session) return refuse('no-such-session');
  const participant = await tools.store.participant(session.id, keyOf(person));
  const { person: _same, ...told } = participant ?? { person };
  const elsewhere = conversation !== session.conversation.id;
  const known =
    participant !== undefined ||
    organisationsOf(person, session).length > 0 ||
    (elsewhere && (await hasAnswered(tools, session, stageId, person)));
  const stage = stageForAnswers(session, stageId, { now: now(tools), conversation, known });
  if (isRefusal(stage)) return stage;
  const key = await keyIn(tools, session, stage, person);
  const latest = stageNamed((await tools.store.session(id)) ?? session, stageId);
  if (stage.anonymous && latest?.closedAt) {
    // Closed meanwhile: asking for the key has made a new secret, which nothing else would destroy.
    await tools.secrets.destroy(session.id, stageId);
    return refuse('stage-over');
  }
  return { session, stage, key, options: await optionsOf(tools, session, stage), told };
}

/** Whoever has answered the open stage may go on from a receipt that came to them in 1:1. */
async function hasAnswered(
  tools: WorkshopTools,
  session: Session,
  stageId: string,
  person: Person,
): Promise<boolean> {
  const stage = stageNamed(session, stageId);
  if (!stage || !takesAnswers(stage)) return false;
  return (
    (await tools.store.answer(session.id, stageId, await keyIn(tools, session, stage, person))) !== undefined
  );
}

/** Only a stage that builds on another needs the closed ones: an answer must stay cheap. */
async function optionsOf(tools: WorkshopTools, session: Session, stage: Stage): Promise<readonly Option[]> {
  if (!groundOf(session, stage)) return [];
  return optionsIn(session, stage, await closedStages(tools, session));
}

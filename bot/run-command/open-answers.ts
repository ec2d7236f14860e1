import type { OpenAnswer } from '../../storage/store.ts';
import type { AnswerToClose } from '../workshop/closing.ts';
import type { Party } from '../workshop/parties.ts';
import type { Session, Stage } from '../workshop/session.ts';
import { participantsByKey } from './participant-keys.ts';
import type { WorkshopTools } from './workshop-tools.ts';

/** An answer as a person gave it, while its stage is open. */
export interface GivenAnswer {
  readonly body: unknown;
  readonly party?: Party | undefined;
  /** Only in a named stage. */
  readonly name?: string | undefined;
}

/**
 * The answers of open stages. In an anonymous stage they lie encrypted under the stage's own secret, of one of
 * a few lengths: neither the order of writing nor a backup ties one to a person once the secret is destroyed.
 */
export async function keepAnswer(
  tools: WorkshopTools,
  session: Session,
  stage: Stage,
  key: string,
  { body, party, name }: GivenAnswer,
): Promise<boolean> {
  const { id } = stage.plan;
  const kept: OpenAnswer = stage.anonymous
    ? { key, body: await tools.secrets.encrypt(session.id, id, padded(JSON.stringify({ body, party }))) }
    : { key, body, ...(party && { party }), ...(name !== undefined && { name }) };
  return tools.store.saveAnswer(session.id, id, kept);
}

/** The answer under a key; undefined when there is none. */
export async function answerUnder(
  tools: WorkshopTools,
  session: Session,
  stage: Stage,
  key: string,
): Promise<GivenAnswer | undefined> {
  const kept = await tools.store.answer(session.id, stage.plan.id, key);
  return kept && readKept(tools, session, stage, kept);
}

/**
 * All answers of a stage, for its close, with what the participants have told of themselves: no answer itself
 * carries a municipality, a level or the size of a group.
 */
export async function givenAnswers(
  tools: WorkshopTools,
  session: Session,
  stage: Stage,
): Promise<AnswerToClose[]> {
  const kept = await tools.store.answers(session.id, stage.plan.id);
  const known = await participantsByKey(tools, session, stage);
  const read = await Promise.all(kept.map((one) => readKept(tools, session, stage, one)));
  const unreadable = read.filter((one) => one === undefined).length;
  if (unreadable > 0) {
    const remedy = 'restored from a backup without its secrets? such answers cannot be read by anyone';
    tools.log.error(
      { session: session.id, stage: stage.plan.id, unreadable, remedy },
      'answers were left out',
    );
  }
  return read.flatMap((one, place) =>
    one
      ? [
          {
            body: one.body,
            ...(one.party && { party: one.party }),
            ...known.get(kept[place]?.key ?? ''),
            ...(one.name && { name: one.name }),
          },
        ]
      : [],
  );
}

async function readKept(
  { secrets }: WorkshopTools,
  session: Session,
  { plan, anonymous }: Stage,
  { body, party, name }: OpenAnswer,
): Promise<GivenAnswer | undefined> {
  if (!anonymous) return { body, party, name };
  const text = typeof body === 'string' ? await secrets.decrypt(session.id, plan.id, body) : undefined;
  return text === undefined ? undefined : (JSON.parse(text) as GivenAnswer);
}

/** Bytes of the shortest kept answer; longer ones are twice, four times ... as long. */
const shortest = 512;

/** White space after JSON is nothing, and hides how long a text was. */
function padded(json: string): string {
  const bytes = Buffer.byteLength(json);
  const length = shortest * 2 ** Math.max(0, Math.ceil(Math.log2(bytes / shortest)));
  return json + ' '.repeat(length - bytes);
}

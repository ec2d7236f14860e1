import { type Due, quarterOf, readDay, readQuarters, writeQuarters } from '../due.ts';
import type { Named } from '../people.ts';
import type { Words } from '../words.ts';
import type { DialoguePlan } from './dialogue.ts';
import type { FieldProblem, Fields, Kind, Option, Row, StageBase } from './kind.ts';

export interface CommitmentPlan extends StageBase {
  readonly kind: 'commitment';
  readonly question: Words;
  /** An earlier points, ranking or support stage: its winners are offered as starting points. */
  readonly startsFrom?: string;
  readonly samples: readonly CommitmentSample[];
}

export interface CommitmentSample {
  readonly what: Words;
  readonly owner: Words;
  readonly counterpart: Words;
  /** The starting point that it springs from: an option's id, or a dialogue sample as `question/place`. */
  readonly springsFrom?: string;
  /** How many quarters from now it is due. */
  readonly quarters: number;
  /** The last quarter, where it is due within several. */
  readonly quartersTo?: number;
  readonly theme?: Words;
  readonly structure?: Words;
  readonly goal?: Words;
  readonly actors?: Words;
  readonly agreement?: boolean;
}

/** One promise. The optional fields are those of the field's own table of proposals. */
export interface Commitment {
  /** What it starts from, as it read then: a winner of an earlier stage. */
  readonly startsFrom?: Option;
  readonly what: string;
  readonly owner: Named;
  readonly counterpart?: string;
  readonly due: Due;
  readonly theme?: string;
  /** The structure of cooperation in which it is done (yhteistyörakenne). */
  readonly structure?: string;
  readonly goal?: string;
  /** Everyone who takes part (toimijat). */
  readonly actors?: string;
  /** Which decision it needs: in which forum, when (päätöstarve). */
  readonly decision?: string;
  /** Whether it needs an agreement. */
  readonly agreement?: boolean;
}

/** Everything that one person has promised in this stage, in the order of promising. */
export type CommitmentBody = readonly Commitment[];

export interface CommitmentResult {
  readonly commitments: readonly Row<Commitment>[];
}

/** Field ids of the card. `entry` is the place of the commitment that a person changes; absent on a new one. */
export const commitmentFields = {
  entry: 'entry',
  startsFrom: 'startsFrom',
  what: 'what',
  ownerText: 'owner',
  /** Entra object id from the people picker, and the name that the door looked up for it. */
  ownerId: 'ownerId',
  ownerTenant: 'ownerTenant',
  ownerName: 'ownerName',
  counterpart: 'counterpart',
  day: 'day',
  quarters: 'quarters',
  theme: 'theme',
  structure: 'structure',
  goal: 'goal',
  actors: 'actors',
  decision: 'decision',
  agreement: 'agreement',
} as const;

const longestLine = 1000;
const mostCommitments = 10;

/** What is promised, by whom, with whom and by when. */
export const commitment: Kind<CommitmentPlan, CommitmentBody, CommitmentResult, never> = {
  asks: true,
  alwaysNamed: true,
  addsUp: true,
  moderated: true,
  textOf: (content) => {
    const { what, owner } = content as Commitment;
    return `${what} (${owner.name})`;
  },
  buildsOn: ({ startsFrom }) =>
    startsFrom === undefined ? undefined : { stage: startsFrom, take: 'winners' },
  accept(fields, _plan, { previous = [], options }) {
    const earlier = previous[Number(fields[commitmentFields.entry])];
    const read = readCommitment(fields, earlier, options);
    if ('problem' in read) return read;
    const place = placeFor(read, fields, previous);
    if (place >= mostCommitments) return { problem: 'too-many', values: { most: mostCommitments } };
    return { body: previous.toSpliced(place, 1, read) };
  },
  fieldsOf(body, _plan, entry = body.length) {
    const place = body[entry - 1] ? entry - 1 : body.length - 1;
    const own = body[place];
    return own ? { ...writeCommitment(own), [commitmentFields.entry]: String(place) } : {};
  },
  rowsOf: (body) => body,
  resultOf: (closed) => ({ commitments: closed.rows as readonly Row<Commitment>[] }),
  // Digests tell commitments one by one.
  highlightOf: () => undefined,
  decisionsIn: ({ commitments }) => commitments.flatMap(({ content: { decision } }) => decision ?? []),
  sampleOf(plan, { index, language, today }, { options, earlier = [] }) {
    const sample = plan.samples[index];
    if (!sample) return {};
    const inWords = (['what', 'counterpart', 'theme', 'structure', 'goal', 'actors'] as const).flatMap(
      (field) => {
        const words = sample[field];
        return words ? [[commitmentFields[field], words[language]]] : [];
      },
    );
    const from = quarterOf(today, sample.quarters);
    const start = options.find(({ id, text }) => {
      const { springsFrom } = sample;
      if (springsFrom === undefined) return false;
      return id === springsFrom || text === sampleAnswer(springsFrom, earlier)?.[language];
    });
    return {
      ...(start && { [commitmentFields.startsFrom]: start.id }),
      ...Object.fromEntries(inWords),
      [commitmentFields.ownerText]: sample.owner[language],
      [commitmentFields.quarters]: writeQuarters(
        from,
        quarterOf(today, sample.quartersTo ?? sample.quarters),
      ),
      ...(sample.agreement !== undefined && {
        [commitmentFields.agreement]: sample.agreement ? 'yes' : 'no',
      }),
    };
  },
};

/** What a sample participant wrote in an earlier dialogue: the sample at `question/place`. */
function sampleAnswer(from: string, earlier: readonly StageBase[]): Words | undefined {
  const [question, place] = from.split('/');
  return (earlier as readonly (StageBase & Partial<Pick<DialoguePlan, 'questions'>>)[])
    .flatMap(({ questions = [] }) => questions)
    .find(({ id }) => id === question)?.samples?.[Number(place)];
}

/**
 * Where a commitment goes among the person's own: the named entry when they change one, the same promise
 * when a press is delivered twice, otherwise the end.
 */
function placeFor(read: Commitment, fields: Fields, previous: CommitmentBody): number {
  const entry = fields[commitmentFields.entry];
  if (entry !== undefined && /^\d$/.test(entry) && Number(entry) < previous.length) return Number(entry);
  const same = previous.findIndex((earlier) => JSON.stringify(earlier) === JSON.stringify(read));
  return same === -1 ? previous.length : same;
}

function readCommitment(
  fields: Fields,
  earlier: Commitment | undefined,
  options: readonly Option[],
): Commitment | FieldProblem {
  const text = (field: keyof typeof commitmentFields) => (fields[commitmentFields[field]] ?? '').trim();
  const what = text('what');
  if (what === '') return { problem: 'empty' };
  if (Object.values(fields).some((field) => field.length > longestLine)) {
    return { problem: 'too-long', values: { most: longestLine } };
  }
  const owner = readOwner(text, earlier?.owner);
  if (!owner) return { problem: 'no-owner' };
  const day = text('day');
  const quarters = text('quarters');
  if (day === '' && quarters === '') return { problem: 'no-due' };
  const due = day === '' ? readQuarters(quarters) : readDay(day);
  if (!due) return { problem: 'bad-due' };
  const start = text('startsFrom');
  // What it started from stays, though the stage below may have changed since.
  const startsFrom = [...options, ...(earlier?.startsFrom ? [earlier.startsFrom] : [])].find(
    ({ id }) => id === start,
  );
  if (start !== '' && !startsFrom) return { problem: 'unknown-choice' };
  const optional = (['counterpart', 'theme', 'structure', 'goal', 'actors', 'decision'] as const).flatMap(
    (field) => (text(field) === '' ? [] : [[field, text(field)]]),
  );
  const agreement = text('agreement');
  return {
    ...(startsFrom && { startsFrom }),
    what,
    owner,
    due,
    ...Object.fromEntries(optional),
    ...(agreement !== '' && { agreement: agreement === 'yes' }),
  };
}

/**
 * The typed name, and the person picked. A name typed over an earlier one takes its person away: on a phone the
 * picker is not shown, and still sends whom it held.
 */
function readOwner(
  text: (field: keyof typeof commitmentFields) => string,
  earlier: Named | undefined,
): Named | undefined {
  const id = text('ownerId');
  const typed = text('ownerText');
  const name = typed || text('ownerName');
  if (name === '') return undefined;
  const overtyped = earlier?.person?.id === id && typed !== '' && typed !== earlier.name;
  return id === '' || overtyped ? { name } : { name, person: { tenant: text('ownerTenant'), id, name } };
}

function writeCommitment(promise: Commitment): Fields {
  const { startsFrom, what, owner, due, agreement, counterpart, theme, structure, goal, actors, decision } =
    promise;
  const written: Record<string, string | undefined> = {
    [commitmentFields.startsFrom]: startsFrom?.id,
    [commitmentFields.what]: what,
    [commitmentFields.ownerText]: owner.name,
    [commitmentFields.ownerId]: owner.person?.id,
    [commitmentFields.ownerTenant]: owner.person?.tenant,
    [commitmentFields.day]: due.type === 'day' ? due.day : undefined,
    [commitmentFields.quarters]: due.type === 'quarters' ? writeQuarters(due.from, due.to) : undefined,
    [commitmentFields.agreement]: agreement === undefined ? undefined : agreement ? 'yes' : 'no',
    counterpart,
    theme,
    structure,
    goal,
    actors,
    decision,
  };
  return Object.fromEntries(Object.entries(written).filter((pair): pair is [string, string] => !!pair[1]));
}

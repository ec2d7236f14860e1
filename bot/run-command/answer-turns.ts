import { keyOf, type Person } from '../workshop/people.ts';

/** Who answers, in which conversation they pressed, and which sending of their client this is. */
export interface Answerer {
  readonly person: Person;
  readonly conversation: string;
  /** Undefined where the door does not know it. */
  readonly sending?: Sending;
}

/** One press of a client; every delivery of it carries the same id and instant. */
export interface Sending {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
}

/** More people than this have not answered at the same time; the oldest are forgotten first. */
const mostRemembered = 20_000;
/** Nobody changes an answer more often while late deliveries of it are still on their way. */
const mostSendings = 20;

const underWay = new Map<string, Promise<unknown>>();
/** Kept in memory alone: nothing on disk may say when somebody answered an anonymous stage. */
const heard = new Map<string, readonly Sending[]>();

/** One person's answers in a session are taken one at a time: commitments build on those sent just before. */
export function inTurn<Result>(
  session: string,
  { person }: Answerer,
  work: () => Promise<Result>,
): Promise<Result> {
  return oneByOne(`${session} ${keyOf(person)}`, work);
}

/** Work of one name is done in the order in which it came. */
export function oneByOne<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const turn = (underWay.get(name) ?? Promise.resolve()).then(work, work);
  underWay.set(name, turn);
  const forget = () => underWay.get(name) === turn && underWay.delete(name);
  void turn.then(forget, forget);
  return turn;
}

/**
 * Whether this sending has already been stored, or where answers replace each other, a newer one has:
 * deliveries are repeated and overtake each other, and an old answer must not come back over a changed one.
 */
export function isOvertaken(
  session: string,
  stage: string,
  { person, sending }: Answerer,
  { addsUp }: { addsUp: boolean },
): boolean {
  if (!sending) return false;
  const before = heard.get(nameOf(session, stage, person)) ?? [];
  return before.some(
    ({ id, at }) => id === sending.id || (!addsUp && Date.parse(at) > Date.parse(sending.at)),
  );
}

/** To be told of every answer that has been stored. */
export function wasHeard(session: string, stage: string, { person, sending }: Answerer): void {
  if (!sending) return;
  const whose = nameOf(session, stage, person);
  const before = heard.get(whose) ?? [];
  heard.delete(whose);
  heard.set(whose, [...before, sending].slice(-mostSendings));
  if (heard.size > mostRemembered) heard.delete(heard.keys().next().value ?? whose);
}

function nameOf(session: string, stage: string, person: Person): string {
  return `${session} ${stage} ${keyOf(person)}`;
}

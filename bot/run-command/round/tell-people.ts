import { keyOf, type Person } from '../../workshop/people.ts';
import type { Session } from '../../workshop/session.ts';
import type { View } from '../../workshop/views.ts';
import type { Receipt } from '../../../storage/store.ts';
import { now, type WorkshopTools } from '../workshop-tools.ts';

export interface Telling {
  readonly about: Receipt['about'];
  /** Which of several of this kind: a day. */
  readonly of?: string;
}

/** What a message is remembered by; `of` a day tells reminders apart. */
const slotOf = ({ about, of }: Telling, key: string) => `${about}:${of ? `${of}:` : ''}${key}`;

/** session -> the telling that is under way or waits there. */
const underWay = new Map<string, Promise<unknown>>();
/** What is being told -> in which session. */
const inBackground = new Map<Promise<void>, string>();

/** Whether people of a session are being written to. */
export function isTelling(session: string): boolean {
  return [...inBackground.values()].includes(session);
}

/** Resolves when nobody is being told anything any more: a message whose end nobody saw counts as lost. */
export async function everybodyTold(): Promise<void> {
  while (underWay.size + inBackground.size > 0) {
    await Promise.allSettled([...underWay.values(), ...inBackground.keys()]);
  }
}

/** Tells people without anybody waiting for it: forty messages take a while. */
export function tellInBackground(tools: WorkshopTools, session: Session, tell: () => Promise<unknown>): void {
  const telling: Promise<void> = tell()
    .then(() => tools.outlet.show(session.id, 'soon'))
    .catch((cause: unknown) => {
      const remedy = 'see the cause; whoever has no receipt is told after the next start or press';
      tools.log.error({ session: session.id, cause: String(cause), remedy }, 'telling people failed');
    })
    .finally(() => inBackground.delete(telling));
  inBackground.set(telling, session.id);
}

/**
 * Sends one message to each of these people who has not had it, and keeps what became of it. A receipt is saved
 * before the sending too: a program that was killed in between never sends the same twice.
 */
export function tellPeople(
  tools: WorkshopTools,
  session: Session,
  telling: Telling,
  people: readonly Person[],
  viewFor: (person: Person) => View,
): Promise<Told> {
  // One at a time in a session: who has had a message is read from the receipts.
  const before = underWay.get(session.id) ?? Promise.resolve();
  const tell = () => tellEach(tools, session, telling, people, viewFor);
  const turn = before.then(tell, tell);
  underWay.set(session.id, turn);
  const forget = () => underWay.get(session.id) === turn && underWay.delete(session.id);
  void turn.then(forget, forget);
  return turn;
}

export interface Told {
  readonly reached: number;
  readonly notReached: number;
}

async function tellEach(
  tools: WorkshopTools,
  session: Session,
  telling: Telling,
  people: readonly Person[],
  viewFor: (person: Person) => View,
): Promise<Told> {
  const { store, outlet } = tools;
  const { about, of } = telling;
  const receipts = await store.receipts(session.id);
  const had = new Set(
    receipts.filter((receipt) => receipt.about === about && receipt.of === of).map(({ to }) => to),
  );
  let reached = 0;
  let notReached = 0;
  for (const person of people) {
    const to = keyOf(person);
    if (had.has(to)) continue;
    const receipt = { session: session.id, about, ...(of !== undefined && { of }), to };
    await store.saveReceipt({ ...receipt, at: now(tools), outcome: 'begun' });
    const delivery = await outlet.deliver(session, person, slotOf(telling, to), viewFor(person));
    await store.saveReceipt({
      ...receipt,
      at: now(tools),
      ...(delivery === 'delivered' ? { outcome: delivery } : { outcome: 'failed', reason: delivery }),
    });
    if (delivery === 'delivered') reached += 1;
    else notReached += 1;
  }
  if (reached + notReached > 0) tools.log.info({ session: session.id, reached, notReached }, about);
  return { reached, notReached };
}

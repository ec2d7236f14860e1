import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Delivery, WorkshopTools } from '../../bot/run-command/workshop-tools.ts';
import type { Chance } from '../../bot/workshop/closing.ts';
import { keyOf, type Person } from '../../bot/workshop/people.ts';
import type { Session } from '../../bot/workshop/session.ts';
import type { View } from '../../bot/workshop/views.ts';
import { FileStageSecrets } from '../../storage/file-stage-secrets.ts';
import { openStore } from '../../storage/open-store.ts';
import { start } from '../workshop/sample-session.ts';
import { agenda } from './agenda-under-test.ts';

/** The real commands on the real storage, in a folder of its own. Only the outside is doubled. */
export interface WorkshopUnderTest {
  readonly tools: WorkshopTools;
  readonly dataDir: string;
  readonly secretsDir: string;
  /** What people, or the room, were sent. */
  readonly delivered: { readonly to: string; readonly slot: string; readonly view: View }[];
  /** Event names of errors in the log. */
  readonly errors: string[];
  /** keyOf(person) or 'room' -> why a message to them fails. */
  readonly unreachable: Map<string, Delivery>;
  /** Moves the clock by seconds, also backwards. */
  pass(seconds: number): void;
  /** Lets the program go and starts it again on what is stored. */
  restart(): Promise<void>;
  remove(): Promise<void>;
}

export async function openWorkshop(changes: Partial<WorkshopTools> = {}): Promise<WorkshopUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'workshop-'));
  const [dataDir, secretsDir] = [join(folder, 'data'), join(folder, 'secrets')];
  let instant = Date.parse(start);
  const delivered: WorkshopUnderTest['delivered'] = [];
  const errors: string[] = [];
  const unreachable: WorkshopUnderTest['unreachable'] = new Map();

  const outside: Omit<WorkshopTools, 'store' | 'secrets'> = {
    agendas: [agenda],
    seriesPlans: [],
    outlet: {
      show() {},
      deliver(_session: Session, to: Person | 'room', slot: string, view: View) {
        const key = to === 'room' ? to : keyOf(to);
        const outcome = unreachable.get(key) ?? 'delivered';
        if (outcome === 'delivered') delivered.push({ to: key, slot, view });
        return Promise.resolve(outcome);
      },
    },
    clock: () => new Date(instant),
    chance: countingChance(),
    log: { info() {}, warn() {}, error: (_about, event) => errors.push(event) },
    smallGroup: 3,
    closingSeconds: 30,
    facilitators: [],
    recurrences: { set() {} },
  };
  const begin = async (): Promise<WorkshopTools> => ({
    ...outside,
    store: await openStore({ dataDir, onBroken: (file) => errors.push(`set aside: ${file}`) }),
    secrets: await FileStageSecrets.open(secretsDir),
    ...changes,
  });
  let tools = await begin();
  return {
    get tools() {
      return tools;
    },
    dataDir,
    secretsDir,
    delivered,
    errors,
    unreachable,
    pass(seconds) {
      instant += seconds * 1000;
    },
    async restart() {
      await tools.store.close();
      tools = await begin();
    },
    async remove() {
      await tools.store.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The session once nothing is being finished any more. */
export async function settled({ tools }: WorkshopUnderTest, id: string): Promise<Session> {
  for (;;) {
    const session = await tools.store.session(id);
    if (!session) throw new Error(`no session ${id}`);
    if (session.state !== 'ending' && session.state !== 'cancelling') return session;
    await setImmediate();
  }
}

/** Ids and an order that a failing sequence repeats. */
function countingChance(): Chance {
  let next = 0;
  return { id: () => `id-${(next += 1)}`, shuffle: (things) => things.toReversed() };
}

import { seededRandom } from './seeded-random.ts';
import type { OutboundCall } from './traffic.ts';
import type { Person } from './world.ts';

/** How a request is to fail. */
export interface Failure {
  /** The status to answer, or `lost`: the connection is cut without an answer. */
  status: number | 'lost';
  /** Seconds for a Retry-After header. */
  retryAfter?: number;
  /** The request is carried out all the same: only its answer is lost. */
  afterApplying?: boolean;
  code?: string;
  message?: string;
}

export type CallPredicate = (call: OutboundCall) => boolean;

/** Why Teams lets the bot not write to a person. */
export type BlockReason =
  | 'ForbiddenOperationException'
  | 'ConversationBlockedByUser'
  | 'MessageWritesBlocked'
  | 'BotNotInConversationRoster';

export interface Faults {
  /** The next request (or the next `times` requests) that `matches` fails so. */
  failNext(matches: CallPredicate, failure: Failure & { times?: number }): void;
  /** From now on a seeded share (0..1) of the requests fails, each with one of `failures`. */
  failSome(plan: { seed: number; share: number; failures: Failure[]; matches?: CallPredicate }): void;
  /** Ends all planned failures; blocks and forgotten messages stay. */
  failNoMore(): void;
  /** From now on the bot's 1:1 messages to this person are refused with 403. */
  blockPersonal(person: Person, reason?: BlockReason): void;
  unblockPersonal(person: Person): void;
  /** From now on this message cannot be edited or deleted: 404 ActivityNotFoundInConversation. */
  forgetActivity(id: string): void;
  /** The channel is out of reach: every connection is cut. */
  down(): void;
  up(): void;
}

/** What the connector asks before it serves a request. */
export interface FaultBook extends Faults {
  failureFor(call: OutboundCall): Failure | undefined;
  blockOf(person: Person): BlockReason | undefined;
  forgot(activityId: string): boolean;
  isDown(): boolean;
}

export function createFaults(): FaultBook {
  let planned: { matches: CallPredicate; failure: Failure; left: number }[] = [];
  let random: ((call: OutboundCall) => Failure | undefined) | undefined;
  let reachable = true;
  const blocked = new Map<string, BlockReason>();
  const forgotten = new Set<string>();

  return {
    failNext: (matches, { times = 1, ...failure }) => {
      planned.push({ matches, failure, left: times });
    },
    failSome: ({ seed, share, failures, matches = () => true }) => {
      const next = seededRandom(seed);
      random = (call) =>
        matches(call) && next() < share ? failures[Math.floor(next() * failures.length)] : undefined;
    },
    failNoMore: () => {
      planned = [];
      random = undefined;
    },
    blockPersonal: (person, reason = 'ForbiddenOperationException') => {
      blocked.set(person.id, reason);
    },
    unblockPersonal: (person) => {
      blocked.delete(person.id);
    },
    forgetActivity: (id) => {
      forgotten.add(id);
    },
    down: () => {
      reachable = false;
    },
    up: () => {
      reachable = true;
    },
    failureFor: (call) => {
      const plan = planned.find(({ matches, left }) => left > 0 && matches(call));
      if (!plan) return random?.(call);
      plan.left -= 1;
      return plan.failure;
    },
    blockOf: (person) => blocked.get(person.id),
    forgot: (activityId) => forgotten.has(activityId),
    isDown: () => !reachable,
  };
}

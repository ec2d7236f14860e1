import type { Activity } from './activity.ts';
import { shuffled } from './seeded-random.ts';
import type { TokenFlaws, Tokens } from './tokens.ts';
import type { Traffic } from './traffic.ts';

export interface DeliveryOptions extends TokenFlaws {
  /** This token in place of a signed one; null sends no Authorization header. */
  token?: string | null;
  headers?: Record<string, string>;
  /** How many times the very same activity is delivered; once when left out. */
  times?: number;
  /** All copies at once, in place of one after the other. */
  atOnce?: boolean;
  /** Sent in place of the activity: a string as it is, anything else as JSON. */
  bodyOverride?: unknown;
  /** Another address in place of the connected bot's. */
  to?: string;
}

/** What came of delivering an activity to the bot. */
export interface Delivery {
  activity: Activity;
  /** The HTTP status; 0 when the bot gave no answer. */
  status: number;
  /** The answer, parsed when it is JSON; the connection's error when there was no answer. */
  body: unknown;
  tookMs: number;
  /** The outcomes of the further copies. */
  repeats: Delivery[];
}

export interface ReleaseOptions {
  /** The order of delivery: as sent, the other way round, or shuffled by a seed. */
  order?: 'sent' | 'reversed' | { seed: number };
}

export interface Courier {
  /** Where activities go: the full address of the bot's endpoint. */
  connect(endpoint: string): void;
  deliver(activity: Activity, options?: DeliveryOptions): Promise<Delivery>;
  /** From now on deliveries wait (their promises stay open) ... */
  hold(): void;
  /** ... until all that wait are delivered one by one in this order. */
  release(options?: ReleaseOptions): Promise<void>;
}

/** Takes activities to the bot over HTTP as the real service does, or as badly as a test wants. */
export function createCourier(tokens: Tokens, traffic: Traffic): Courier {
  let endpoint: string | undefined;
  let waiting: (() => Promise<unknown>)[] | undefined;

  async function deliverNow(activity: Activity, options: DeliveryOptions): Promise<Delivery> {
    const copies = Array.from({ length: options.times ?? 1 }, () => () => deliverOnce(activity, options));
    const outcomes: Delivery[] = options.atOnce ? await Promise.all(copies.map((copy) => copy())) : [];
    if (!options.atOnce) for (const copy of copies) outcomes.push(await copy());
    const [first, ...repeats] = outcomes;
    if (!first) throw new Error('An activity is delivered at least once.');
    first.repeats = repeats;
    return first;
  }

  async function deliverOnce(activity: Activity, options: DeliveryOptions): Promise<Delivery> {
    const address = options.to ?? endpoint;
    if (!address) throw new Error('No bot is connected: call channel.connect(endpoint), or startBotProcess.');
    const { bodyOverride = activity } = options;
    const token = options.token === undefined ? await tokens.sign(options) : options.token;
    const request = {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...options.headers,
      },
      body: typeof bodyOverride === 'string' ? bodyOverride : JSON.stringify(bodyOverride),
    };
    const started = performance.now();
    const { status, body } = await exchange(address, request);
    const delivery = { activity, status, body, tookMs: performance.now() - started, repeats: [] };
    traffic.deliveries.push(delivery);
    traffic.changed();
    return delivery;
  }

  return {
    connect: (address) => {
      endpoint = address;
    },
    deliver: (activity, options = {}) => {
      if (!waiting) return deliverNow(activity, options);
      return new Promise((resolve, reject) => {
        waiting?.push(() => deliverNow(activity, options).then(resolve, reject));
      });
    },
    hold: () => {
      waiting ??= [];
    },
    release: async ({ order = 'sent' } = {}) => {
      const held = waiting ?? [];
      waiting = undefined;
      for (const deliverHeld of inOrder(held, order)) await deliverHeld();
    },
  };
}

async function exchange(address: string, request: RequestInit): Promise<{ status: number; body: unknown }> {
  try {
    const response = await fetch(address, request);
    return { status: response.status, body: parsed(await response.text()) };
  } catch (error) {
    return { status: 0, body: error };
  }
}

function inOrder<T>(things: T[], order: NonNullable<ReleaseOptions['order']>): T[] {
  if (order === 'sent') return things;
  return order === 'reversed' ? things.toReversed() : shuffled(things, order.seed);
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

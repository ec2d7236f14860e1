/** How many sends a thread takes in a time, by Microsoft's estimate; [sends, milliseconds]. */
export const usualLimits: readonly (readonly [number, number])[] = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
];

/** Threads whose recent sends are remembered; the longest known is forgotten first. */
const mostThreads = 5_000;

/**
 * Lets sends to one thread through one after another, never faster than the channel takes them. A thread is a
 * chat, or a whole channel with all of its reply threads.
 */
export class ThreadPace {
  readonly #limits: typeof usualLimits;
  readonly #clock: () => number;
  readonly #sent = new Map<string, number[]>();
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(limits = usualLimits, clock: () => number = Date.now) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /** Runs a send when its turn has come. A failed send does not stop those behind it. */
  async run<Result>(conversation: string, send: () => Promise<Result>): Promise<Result> {
    const thread = threadOf(conversation);
    const before = this.#last.get(thread) ?? Promise.resolve();
    const turn = before.then(async () => {
      await this.#room(thread);
      return send();
    });
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(thread, settled);
    void settled.then(() => this.#last.get(thread) === settled && this.#rest(thread));
    return turn;
  }

  /** Of very many threads the longest known is forgotten, unless something waits for it. */
  #rest(thread: string): void {
    this.#last.delete(thread);
    if (this.#sent.size <= mostThreads) return;
    const oldest = this.#sent.keys().next().value;
    if (oldest !== undefined && !this.#last.has(oldest)) this.#sent.delete(oldest);
  }

  async #room(thread: string): Promise<void> {
    const wait = this.#waitFor(thread);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    this.#sent.get(thread)?.push(this.#clock());
  }

  /** Milliseconds until every limit has room for one more. */
  #waitFor(thread: string): number {
    const now = this.#clock();
    const longest = Math.max(...this.#limits.map(([, time]) => time));
    const recent = (this.#sent.get(thread) ?? []).filter((at) => at > now - longest);
    this.#sent.set(thread, recent);
    const waits = this.#limits.map(([most, time]) => {
      const oldestInTheWay = recent.at(-most);
      return oldestInTheWay === undefined ? 0 : oldestInTheWay + time - now;
    });
    return Math.max(0, ...waits);
  }
}

/** The chat or channel whose limit a conversation counts against. */
export function threadOf(conversation: string): string {
  return conversation.split(';')[0] ?? conversation;
}

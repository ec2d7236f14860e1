import { join } from 'node:path';
import { fileNameOf } from './file-name.ts';
import { SessionContents } from './session-contents.ts';
import type { OnBroken } from './set-aside.ts';

interface Held {
  readonly contents: SessionContents;
  /** How many are using it at this moment. */
  users: number;
}

/** Keeps the contents of live sessions open and those of the others only while somebody uses them. */
export class ContentsInUse {
  readonly #folder: string;
  readonly #isLive: (session: string) => boolean;
  readonly #onBroken: OnBroken;
  readonly #held = new Map<string, Held>();
  readonly #uses = new Set<Promise<unknown>>();
  #closed = false;

  constructor(folder: string, isLive: (session: string) => boolean, onBroken: OnBroken) {
    this.#folder = folder;
    this.#isLive = isLive;
    this.#onBroken = onBroken;
  }

  /** Does something with the contents of a session, which need not exist: then they are empty. */
  async use<Result>(session: string, work: (contents: SessionContents) => Promise<Result>): Promise<Result> {
    if (this.#closed) throw new Error('the storage has been closed');
    const using = this.#useHeld(session, this.#hold(session), work);
    const over: Promise<void> = using.then(
      () => void this.#uses.delete(over),
      () => void this.#uses.delete(over),
    );
    this.#uses.add(over);
    return using;
  }

  async #useHeld<Result>(
    session: string,
    held: Held,
    work: (contents: SessionContents) => Promise<Result>,
  ): Promise<Result> {
    held.users += 1;
    try {
      return await work(held.contents);
    } finally {
      held.users -= 1;
      await this.release(session);
    }
  }

  #hold(session: string): Held {
    const known = this.#held.get(session);
    if (known) return known;
    const contents = new SessionContents(join(this.#folder, fileNameOf(session)), this.#onBroken);
    const held: Held = { contents, users: 0 };
    this.#held.set(session, held);
    return held;
  }

  /** Lets the contents of a session go that is not live and that nobody uses. */
  async release(session: string): Promise<void> {
    const held = this.#held.get(session);
    if (!held || held.users > 0 || this.#isLive(session)) return;
    this.#held.delete(session);
    await held.contents.close();
  }

  /** Waits for every use, closes all and takes no more. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#uses);
    await Promise.all([...this.#held.values()].map(({ contents }) => contents.close()));
  }
}

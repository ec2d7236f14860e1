import { isDeepStrictEqual } from 'node:util';
import { readIfThere } from '../missing-file.ts';
import { chunksOf, readLines } from './checked-lines.ts';
import { Journal } from './journal.ts';
import { replaceFile } from './replace-file.ts';
import { type OnBroken, setCopyAside } from './set-aside.ts';

/** Values by key, in memory, each change of which is durable in a journal before it is seen. */
export class JournalledMap<Value> {
  readonly #path: string;
  #values: Map<string, Value>;
  #journal: Journal;
  /** The writing anew that is under way. */
  #rewriting: Promise<void> | undefined;
  /** How many changes are not seen yet. */
  #underWay = 0;

  private constructor(path: string, values: Map<string, Value>) {
    this.#path = path;
    this.#values = values;
    this.#journal = new Journal(path);
  }

  /**
   * Replays the journal. One with a torn tail or with values that later ones replaced is written anew; of a
   * damaged one a copy is set aside and the readable lines live on.
   */
  static async open<Value>(path: string, onBroken: OnBroken): Promise<JournalledMap<Value>> {
    const bytes = await readIfThere(path);
    const { entries, state } = await readLines(bytes ?? Buffer.alloc(0));
    const values = new Map(entries as readonly [string, Value][]);
    if (state === 'damaged') await setCopyAside(path, 'a line differs from its checksum', onBroken);
    if (state !== 'whole' || entries.length > values.size) await replaceFile(path, chunksOf(values));
    return new JournalledMap(path, values);
  }

  get(key: string): Value | undefined {
    return this.#values.get(key);
  }

  values(): Value[] {
    return [...this.#values.values()];
  }

  get size(): number {
    return this.#values.size;
  }

  /** Inserts or replaces. Resolves when it is durable; of two calls for one key the later wins. */
  async set(key: string, value: Value): Promise<void> {
    while (this.#rewriting) await this.#rewriting;
    // What is there already need not be written again, unless a change of it is on its way.
    if (this.#underWay === 0 && isDeepStrictEqual(this.#values.get(key), value)) return;
    this.#underWay += 1;
    try {
      await this.#journal.append([key, value]);
      this.#values.set(key, value);
    } finally {
      this.#underWay -= 1;
    }
  }

  /** Waits until the changes that are in flight are seen, or have failed. */
  settled(): Promise<void> {
    return this.#journal.settled();
  }

  /** Puts what `change` makes of each value in its place, or nothing; what it was is not on disk any more. */
  async rewrite(change: (value: Value) => Value | undefined): Promise<void> {
    while (this.#rewriting) await this.#rewriting;
    const rewriting = this.#writeAnew(change);
    const over = () => {
      this.#rewriting = undefined;
    };
    this.#rewriting = rewriting.then(over, over);
    await rewriting;
  }

  async #writeAnew(change: (value: Value) => Value | undefined): Promise<void> {
    await this.#journal.settled();
    const changed = new Map<string, Value>();
    for (const [key, value] of this.#values) {
      const after = change(value);
      if (after !== undefined) changed.set(key, after);
    }
    if (isDeepStrictEqual(changed, this.#values)) return;
    await this.#journal.close();
    try {
      await replaceFile(this.#path, chunksOf(changed));
      this.#values = changed;
    } finally {
      this.#journal = new Journal(this.#path);
    }
  }

  async close(): Promise<void> {
    while (this.#rewriting) await this.#rewriting;
    await this.#journal.close();
  }

  /** Forgets every value, in memory and on disk. */
  async destroy(): Promise<void> {
    await this.#journal.destroy();
    this.#values.clear();
  }
}

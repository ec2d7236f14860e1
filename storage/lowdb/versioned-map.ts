import { InTurn } from '../in-turn.ts';
import { VersionConflict } from '../store.ts';
import { JournalledMap } from './journalled-map.ts';
import type { OnBroken } from './set-aside.ts';

/** Values by key in a journal, each saved on top of the version before it; one at a time for each key. */
export class VersionedMap<Value> {
  readonly #values: JournalledMap<Value>;
  readonly #versionOf: (value: Value) => number;
  readonly #turns = new InTurn();

  private constructor(values: JournalledMap<Value>, versionOf: (value: Value) => number) {
    this.#values = values;
    this.#versionOf = versionOf;
  }

  static async open<Value>(
    path: string,
    versionOf: (value: Value) => number,
    onBroken: OnBroken,
  ): Promise<VersionedMap<Value>> {
    return new VersionedMap(await JournalledMap.open<Value>(path, onBroken), versionOf);
  }

  /** Resolves true when the value is durable, false when it may not be taken. Throws VersionConflict. */
  save(key: string, value: Value, isTaken: () => boolean = () => true): Promise<boolean> {
    return this.#turns.run(key, async () => {
      // No await between this check and the append: a close waits for every append that came before it.
      if (!isTaken()) return false;
      const before = this.get(key);
      const stored = before === undefined ? 0 : this.#versionOf(before);
      const version = this.#versionOf(value);
      if (stored !== version - 1) {
        throw new VersionConflict(`version ${version}: version ${stored} is stored`);
      }
      await this.#values.set(key, value);
      return true;
    });
  }

  get(key: string): Value | undefined {
    return this.#values.get(key);
  }

  /** All, those included that were being saved when this was called. */
  async all(): Promise<Value[]> {
    await this.#values.settled();
    return this.#values.values();
  }

  /** Puts what `change` makes of each value in its place, or nothing; what it was is not on disk any more. */
  rewrite(change: (value: Value) => Value | undefined): Promise<void> {
    return this.#values.rewrite(change);
  }

  async close(): Promise<void> {
    await this.#turns.end();
    await this.#values.close();
  }
}

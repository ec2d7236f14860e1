import { join } from 'node:path';
import type { Participant } from '../../bot/workshop/people.ts';
import type { Posted, Receipt } from '../store.ts';
import type { Coding } from '../../bot/workshop/round/coding.ts';

import { fileNameOf } from './file-name.ts';
import { JournalledMap } from './journalled-map.ts';
import { OpenedOnce } from './opened-once.ts';
import type { OnBroken } from './set-aside.ts';
import { StageAnswers } from './stage-answers.ts';
import { Statements } from './statements.ts';

/** The folder of one session: everything that is not in the session document itself. */
export class SessionContents {
  readonly #folder: string;
  readonly #onBroken: OnBroken;
  readonly #participants = this.#map<Participant>('participants');
  readonly #posted = this.#map<Posted>('posted');
  readonly #receipts = this.#map<Receipt>('receipts');
  readonly #codings = this.#map<Coding>('codings');
  readonly #statements: OpenedOnce<Statements>;
  readonly #stages = new Map<string, OpenedOnce<StageAnswers>>();

  constructor(folder: string, onBroken: OnBroken) {
    this.#folder = folder;
    this.#onBroken = onBroken;
    this.#statements = new OpenedOnce(() => Statements.open(join(folder, 'statements.journal'), onBroken));
  }

  #map<Value>(name: string): OpenedOnce<JournalledMap<Value>> {
    return new OpenedOnce(() => JournalledMap.open(join(this.#folder, `${name}.journal`), this.#onBroken));
  }

  /** By keyOf(person). */
  participants(): Promise<JournalledMap<Participant>> {
    return this.#participants.get();
  }

  /** By slot. */
  posted(): Promise<JournalledMap<Posted>> {
    return this.#posted.get();
  }

  /** By a key of its own for each, because none replaces another. */
  receipts(): Promise<JournalledMap<Receipt>> {
    return this.#receipts.get();
  }

  /** By stage and row. */
  codings(): Promise<JournalledMap<Coding>> {
    return this.#codings.get();
  }

  statements(): Promise<Statements> {
    return this.#statements.get();
  }

  stage(id: string): Promise<StageAnswers> {
    const known = this.#stages.get(id);
    if (known) return known.get();
    const path = join(this.#folder, 'stages', fileNameOf(id));
    const stage = new OpenedOnce(() => StageAnswers.open(path, this.#onBroken));
    this.#stages.set(id, stage);
    return stage.get();
  }

  /** Closes the files and lets the memory go. */
  async close(): Promise<void> {
    const all = [
      this.#participants,
      this.#posted,
      this.#receipts,
      this.#codings,
      this.#statements,
      ...this.#stages.values(),
    ];
    await Promise.all(all.map((one) => one.close()));
  }
}

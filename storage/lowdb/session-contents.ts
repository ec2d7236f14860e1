import { join } from 'node:path';
import type { Participant } from '../../bot/workshop/people.ts';
import type { Posted, Receipt } from '../store.ts';
import { type Coding, codingVersion } from '../../bot/workshop/round/coding.ts';
import type { StatementDraft } from '../../bot/workshop/round/drafting.ts';
import { fileNameOf } from './file-name.ts';
import { JournalledMap } from './journalled-map.ts';
import { OpenedOnce } from './opened-once.ts';
import { VersionedMap } from './versioned-map.ts';
import type { OnBroken } from './set-aside.ts';
import { StageAnswers } from './stage-answers.ts';

/** The folder of one session: everything that is not in the session document itself. */
export class SessionContents {
  readonly #folder: string;
  readonly #onBroken: OnBroken;
  readonly #participants = this.#map<Participant>('participants');
  readonly #posted = this.#map<Posted>('posted');
  readonly #receipts = this.#map<Receipt>('receipts');
  readonly #codings = this.#versioned<Coding>('codings', codingVersion);
  readonly #statements = this.#versioned<StatementDraft>('statements', ({ version }) => version);
  readonly #stages = new Map<string, OpenedOnce<StageAnswers>>();

  constructor(folder: string, onBroken: OnBroken) {
    this.#folder = folder;
    this.#onBroken = onBroken;
  }

  #map<Value>(name: string): OpenedOnce<JournalledMap<Value>> {
    return new OpenedOnce(() => JournalledMap.open(join(this.#folder, `${name}.journal`), this.#onBroken));
  }

  #versioned<Value>(name: string, versionOf: (value: Value) => number): OpenedOnce<VersionedMap<Value>> {
    return new OpenedOnce(() =>
      VersionedMap.open(join(this.#folder, `${name}.journal`), versionOf, this.#onBroken),
    );
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
  codings(): Promise<VersionedMap<Coding>> {
    return this.#codings.get();
  }

  /** By stage and organisation. */
  statements(): Promise<VersionedMap<StatementDraft>> {
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

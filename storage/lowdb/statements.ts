import type { StatementDraft } from '../../bot/workshop/round/drafting.ts';
import { InTurn } from '../in-turn.ts';
import { VersionConflict } from '../store.ts';
import { JournalledMap } from './journalled-map.ts';
import type { OnBroken } from './set-aside.ts';

/** What the organisations of one session draft together, one at a time for each stage and organisation. */
export class Statements {
  readonly #drafts: JournalledMap<StatementDraft>;
  readonly #turns = new InTurn();

  private constructor(drafts: JournalledMap<StatementDraft>) {
    this.#drafts = drafts;
  }

  static async open(path: string, onBroken: OnBroken): Promise<Statements> {
    return new Statements(await JournalledMap.open<StatementDraft>(path, onBroken));
  }

  /** Resolves true when the draft is durable, false when the stage takes none. */
  save(draft: StatementDraft, takesDrafts: () => boolean): Promise<boolean> {
    const key = keyOf(draft.stage, draft.organisation);
    return this.#turns.run(key, async () => {
      // No await between this check and the append: a close waits for every append that came before it.
      if (!takesDrafts()) return false;
      const stored = this.#drafts.get(key)?.version ?? 0;
      if (stored !== draft.version - 1) {
        throw new VersionConflict(`draft version ${draft.version}: version ${stored} is stored`);
      }
      await this.#drafts.set(key, draft);
      return true;
    });
  }

  one(stage: string, organisation: string): StatementDraft | undefined {
    return this.#drafts.get(keyOf(stage, organisation));
  }

  async all(): Promise<StatementDraft[]> {
    await this.#drafts.settled();
    return this.#drafts.values();
  }

  async close(): Promise<void> {
    await this.#turns.end();
    await this.#drafts.close();
  }
}

function keyOf(stage: string, organisation: string): string {
  return JSON.stringify([stage, organisation]);
}

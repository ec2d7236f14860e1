import { dirname } from 'node:path';
import type { ClosedStage } from '../../bot/workshop/kinds/kind.ts';
import { makeFolder } from '../durable-folder.ts';
import { InTurn } from '../in-turn.ts';
import type { OpenAnswer } from '../store.ts';
import { readClosedStage, writeClosedStage } from './closed-stage-file.ts';
import { JournalledMap } from './journalled-map.ts';
import { removeFile } from './replace-file.ts';
import type { OnBroken } from './set-aside.ts';

/** Whether the stage of the saved session takes answers at this moment. */
type TakesAnswers = () => boolean;

/** The answers of one stage: a journal while it is open, an immutable file of rows after the final close. */
export class StageAnswers {
  readonly #closedPath: string;
  readonly #answers: JournalledMap<OpenAnswer>;
  readonly #turns = new InTurn();
  #closed: ClosedStage | undefined;
  /** From the moment that sealing begins. */
  #sealed: boolean;

  private constructor(
    closedPath: string,
    answers: JournalledMap<OpenAnswer>,
    closed: ClosedStage | undefined,
  ) {
    this.#closedPath = closedPath;
    this.#answers = answers;
    this.#closed = closed;
    this.#sealed = closed !== undefined;
  }

  /** Reads `<path>.closed` and `<path>.journal`; where both are there a crash interrupted the close, which is finished. */
  static async open(path: string, onBroken: OnBroken): Promise<StageAnswers> {
    const closed = await readClosedStage(`${path}.closed`, onBroken);
    if (closed) await removeFile(`${path}.journal`);
    const answers = await JournalledMap.open<OpenAnswer>(`${path}.journal`, onBroken);
    return new StageAnswers(`${path}.closed`, answers, closed);
  }

  /** Resolves true when the answer is durable, false when the stage takes none. */
  async save(answer: OpenAnswer, takesAnswers: TakesAnswers): Promise<boolean> {
    // Reopened, but the empty result of its first round is not forgotten yet.
    if (this.#sealed && takesAnswers()) await this.unsealEmpty();
    // No await between this check and the append: sealing waits for every append that came before it.
    if (this.#sealed || !takesAnswers()) return false;
    await this.#answers.set(answer.key, answer);
    return true;
  }

  answer(key: string): OpenAnswer | undefined {
    return this.#answers.get(key);
  }

  /** Every answer, those included that were in flight when this was called. */
  async all(): Promise<OpenAnswer[]> {
    await this.#answers.settled();
    return this.#answers.values();
  }

  get count(): number {
    return this.#answers.size;
  }

  get closed(): ClosedStage | undefined {
    return this.#closed;
  }

  /** Keeps `closed`, unless a result is kept already, and destroys the answers. Throws while answers are taken. */
  seal(closed: ClosedStage, takesAnswers: TakesAnswers): Promise<void> {
    return this.#turns.run('seal', async () => {
      if (takesAnswers())
        throw new Error('a stage that takes answers cannot be sealed: save it closed first');
      if (!this.#closed) await this.#keep(closed);
      await this.#answers.destroy();
    });
  }

  async #keep(closed: ClosedStage): Promise<void> {
    this.#sealed = true;
    try {
      await this.#answers.settled();
      await makeFolder(dirname(this.#closedPath));
      await writeClosedStage(this.#closedPath, closed);
      this.#closed = closed;
    } finally {
      this.#sealed = this.#closed !== undefined;
    }
  }

  /** Forgets a result of no answers; keeps any other. */
  unsealEmpty(): Promise<void> {
    return this.#turns.run('seal', async () => {
      if (this.#closed?.answered.total !== 0 || this.#closed.rows.length > 0) return;
      await removeFile(this.#closedPath);
      this.#closed = undefined;
      this.#sealed = false;
    });
  }

  async close(): Promise<void> {
    await this.#turns.end();
    await this.#answers.close();
  }
}

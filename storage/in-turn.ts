/** Lets asynchronous work under one name happen one at a time, in the order it was asked for. */
export class InTurn {
  readonly #last = new Map<string, Promise<void>>();
  #ended = false;

  /** Does the work when all earlier work under the name has finished, well or badly. Rejects after `end`. */
  run<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    if (this.#ended) return Promise.reject(new Error('the storage has been closed'));
    const before = this.#last.get(name) ?? Promise.resolve();
    const turn = before.then(work);
    const forget = () => {
      if (this.#last.get(name) === over) this.#last.delete(name);
    };
    const over = turn.then(forget, forget);
    this.#last.set(name, over);
    return turn;
  }

  /** Waits for all work and takes no more. */
  async end(): Promise<void> {
    this.#ended = true;
    await Promise.all(this.#last.values());
  }
}

/** Too much is waiting already; whoever asks may ask again in a moment. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy';
}

/** Does heavy work one piece after another, so that answering people stays quick, and lets only so much wait. */
export class OneAtATime {
  readonly #mostWaiting: number;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(mostWaiting: number) {
    this.#mostWaiting = mostWaiting;
  }

  /** Rejects with TooBusy, without doing anything, when the queue is full. */
  run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#waiting >= this.#mostWaiting) return Promise.reject(new TooBusy());
    this.#waiting += 1;
    const turn = this.#last.then(work).finally(() => {
      this.#waiting -= 1;
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

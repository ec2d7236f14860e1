/** Keeps the most recently used results under their names, so many at most; the same name is made once at a time. */
export class Recent<Result> {
  readonly #most: number;
  readonly #kept = new Map<string, Promise<Result>>();

  constructor(most: number) {
    this.#most = most;
  }

  /** What was made under the name, or what is made now. What fails is not kept. */
  get(name: string, make: () => Promise<Result>): Promise<Result> {
    const kept = this.#kept.get(name) ?? make();
    this.#kept.delete(name);
    this.#kept.set(name, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    kept.catch(() => {
      if (this.#kept.get(name) === kept) this.#kept.delete(name);
    });
    return kept;
  }
}

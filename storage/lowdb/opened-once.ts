/** Something that is opened when it is first needed, once for all who need it. */
export class OpenedOnce<Thing extends { close(): Promise<void> }> {
  readonly #open: () => Promise<Thing>;
  #opening: Promise<Thing> | undefined;

  constructor(open: () => Promise<Thing>) {
    this.#open = open;
  }

  /** The open thing. After a failure the next call tries again. */
  get(): Promise<Thing> {
    this.#opening ??= this.#open().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  /** Closes it, if it was ever opened. */
  async close(): Promise<void> {
    const thing = await this.#opening;
    await thing?.close();
  }
}

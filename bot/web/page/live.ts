/** Milliseconds without a sign of life after which a connection is dead, whatever the browser says. */
const silentMs = 40_000;
const firstWaitMs = 1_000;
const longestWaitMs = 20_000;

/** Hears that something has changed, and of the connection: it comes back by itself, ever more slowly. */
export class Live {
  readonly #address: string;
  readonly #heard: { changed(): void; lost(): void; back(): void };
  #source: EventSource | undefined;
  #watch = 0;
  #again = 0;
  #wait = firstWaitMs;
  #isLost = false;
  #stopped = false;

  constructor(address: string, heard: { changed(): void; lost(): void; back(): void }) {
    this.#address = address;
    this.#heard = heard;
    addEventListener('online', () => this.connect());
    addEventListener('offline', () => this.failed());
    document.addEventListener('visibilitychange', () => {
      // A phone that slept may have missed what was said.
      if (document.visibilityState === 'visible' && !this.#stopped) this.#heard.changed();
    });
  }

  connect(): void {
    if (this.#stopped) return;
    clearTimeout(this.#again);
    this.#source?.close();
    const source = new EventSource(this.#address);
    this.#source = source;
    source.addEventListener('changed', () => {
      this.#isAlive();
      this.#heard.changed();
    });
    source.addEventListener('beat', () => this.#isAlive());
    source.addEventListener('error', () => this.failed());
    this.#expect();
  }

  /** The connection does not work, wherever that was noticed. */
  failed(): void {
    if (this.#stopped) return;
    this.#source?.close();
    clearTimeout(this.#watch);
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.connect(), this.#wait * (0.5 + Math.random()));
    this.#wait = Math.min(2 * this.#wait, longestWaitMs);
    if (!this.#isLost) this.#heard.lost();
    this.#isLost = true;
  }

  stop(): void {
    this.#stopped = true;
    this.#source?.close();
    clearTimeout(this.#watch);
    clearTimeout(this.#again);
  }

  #isAlive(): void {
    this.#wait = firstWaitMs;
    this.#expect();
    if (this.#isLost) this.#heard.back();
    this.#isLost = false;
  }

  #expect(): void {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => this.failed(), silentMs);
  }
}

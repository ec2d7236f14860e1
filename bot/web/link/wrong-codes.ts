/** Milliseconds that a wrong code is remembered. */
const memoryMs = 10 * 60_000;
/** A hall of people behind one address mistypes too. */
const mostOfAddress = 30;
/** So many in ten minutes try a ten-thousandth of all codes in a year. */
const mostOfAll = 2_000;
const mostAddresses = 10_000;

/** Keeps codes from being guessed: whoever has tried too many wrong ones is not heard for a while. */
export class WrongCodes {
  readonly #clock: () => Date;
  readonly #tries = new Map<string, number[]>();
  #all: number[] = [];

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  /** Whether a code of this address is looked at. */
  mayTry(address: string): boolean {
    const recent = this.#recent(this.#tries.get(address) ?? []);
    this.#all = this.#recent(this.#all);
    return recent.length < mostOfAddress && this.#all.length < mostOfAll;
  }

  wasWrong(address: string): void {
    const at = this.#clock().getTime();
    const tries = [...this.#recent(this.#tries.get(address) ?? []), at];
    this.#tries.delete(address);
    this.#tries.set(address, tries);
    this.#all.push(at);
    const [oldest] = this.#tries.keys();
    if (this.#tries.size > mostAddresses && oldest !== undefined) this.#tries.delete(oldest);
  }

  #recent(tries: readonly number[]): number[] {
    const since = this.#clock().getTime() - memoryMs;
    return tries.filter((at) => at > since);
  }
}

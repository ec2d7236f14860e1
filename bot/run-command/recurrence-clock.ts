import type { Recurrence } from '../workshop/series/recurrence.ts';
import { secondsBetween } from '../workshop/time.ts';
import { runIfDue } from './repeat-session.ts';
import { now, type WorkshopTools } from './workshop-tools.ts';

/** A timer holds less than 25 days; looking twice a day also follows a clock that was set. */
const longestWaitMs = 12 * 3600 * 1000;
/** Milliseconds until a run that failed is tried again. */
const againMs = 60_000;

/** Wakes every recurring workshop at its next run, also after downtime. */
export class RecurrenceClock {
  readonly #tools: WorkshopTools;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #stopped = false;

  constructor(tools: WorkshopTools) {
    this.#tools = tools;
  }

  /** Holds what fell due while the program was down, and waits for the rest. */
  async start(): Promise<void> {
    for (const { id, stopped } of await this.#tools.store.recurrences()) if (!stopped) await this.#wake(id);
  }

  /** To be told of every recurrence that was made, changed or stopped. */
  set({ id, next, stopped }: Recurrence): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    if (stopped || this.#stopped) return;
    const left = secondsBetween(now(this.#tools), next) * 1000;
    this.#wakeIn(id, Math.min(Math.max(0, left) + 20, longestWaitMs));
  }

  stop(): void {
    this.#stopped = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #wakeIn(id: string, milliseconds: number): void {
    this.#timers.set(id, setTimeout(() => void this.#wake(id), milliseconds).unref());
  }

  async #wake(id: string): Promise<void> {
    try {
      const recurrence = await runIfDue(this.#tools, id);
      if (recurrence) this.set(recurrence);
    } catch (cause) {
      const remedy = 'check the data folder; the run is tried again in a minute';
      this.#tools.log.error({ series: id, cause: String(cause), remedy }, 'a recurring workshop failed');
      if (!this.#stopped) this.#wakeIn(id, againMs);
    }
  }
}

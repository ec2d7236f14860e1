import { nextMoment } from '../workshop/display/next-moment.ts';
import { isLive, type Session } from '../workshop/session.ts';
import { secondsBetween } from '../workshop/time.ts';
import { nextNudging, nudgeWhoIsDue } from './round/nudge-people.ts';
import { closeWhatIsDue } from './steer-session.ts';
import { now, type WorkshopTools } from './workshop-tools.ts';

/** Milliseconds until what could not be done in time is tried again. */
const againMs = 2_000;

/** A round may be open for weeks: the session is drawn meanwhile, and its next moment taken anew. */
const longestWaitMs = 6 * 3_600_000;

/** Wakes each live session at its next moment: a step of a countdown, its end, a passing minute. */
export class SessionClock {
  readonly #tools: WorkshopTools;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #stopped = false;

  constructor(tools: WorkshopTools) {
    this.#tools = tools;
  }

  /** To be told whenever a session has been drawn: its next moment may have changed. */
  drawn(session: Session): void {
    clearTimeout(this.#timers.get(session.id));
    this.#timers.delete(session.id);
    const at = now(this.#tools);
    const moment = [nextMoment(session, at), nextNudging(session, at)]
      .filter((next) => next !== undefined)
      .toSorted()[0];
    if (this.#stopped || !isLive(session) || moment === undefined) return;
    const left = secondsBetween(now(this.#tools), moment) * 1000;
    // A moment that is past has been tried already: a full disk must not be asked a hundred times a second.
    const wait = left > 0 ? Math.min(left, longestWaitMs) : againMs;
    // A moment after the instant, so that it has surely come by the same clock.
    this.#timers.set(
      session.id,
      setTimeout(() => void this.#wake(session.id), wait + 20),
    );
  }

  /** Lets the process end; countdowns that run out meanwhile are closed at the next start. */
  stop(): void {
    this.#stopped = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  async #wake(id: string): Promise<void> {
    try {
      // Refused, harmlessly, when it was only a minute that passed.
      await closeWhatIsDue(this.#tools, id);
      await nudgeWhoIsDue(this.#tools, id);
    } catch (cause) {
      this.#tools.log.error(
        { session: id, cause: String(cause), remedy: 'check the data folder; it is tried again' },
        'what was due could not be done',
      );
    }
    this.#tools.outlet.show(id);
  }
}

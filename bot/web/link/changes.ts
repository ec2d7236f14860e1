/**
 * Where it is told that a session has changed, and heard. It says nothing of what changed: whoever hears looks for
 * themselves. With several instances an implementation passes it between them.
 */
export interface Changes {
  tell(session: string, when: 'now' | 'soon'): void;
  /** Gives what ends the hearing. */
  hear(session: string, heard: () => void): () => void;
}

/** Milliseconds that what happens often waits: a hundred answers in a second are one change. */
const soonMs = 1_500;

/** Within one process. */
export class LocalChanges implements Changes {
  readonly #hearing = new Map<string, Set<() => void>>();
  readonly #waiting = new Map<string, NodeJS.Timeout>();

  tell(session: string, when: 'now' | 'soon'): void {
    if (!this.#hearing.has(session)) return;
    if (when === 'soon') {
      if (!this.#waiting.has(session)) {
        this.#waiting.set(
          session,
          setTimeout(() => this.tell(session, 'now'), soonMs),
        );
      }
      return;
    }
    this.#forget(session);
    for (const heard of this.#hearing.get(session) ?? []) heard();
  }

  hear(session: string, heard: () => void): () => void {
    const hearing = this.#hearing.get(session) ?? new Set();
    this.#hearing.set(session, hearing.add(heard));
    return () => {
      hearing.delete(heard);
      if (hearing.size > 0) return;
      this.#forget(session);
      if (this.#hearing.get(session) === hearing) this.#hearing.delete(session);
    };
  }

  /** How many hear of anything. */
  get size(): number {
    return [...this.#hearing.values()].reduce((all, { size }) => all + size, 0);
  }

  #forget(session: string): void {
    clearTimeout(this.#waiting.get(session));
    this.#waiting.delete(session);
  }
}

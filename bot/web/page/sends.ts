import type { CardJson } from './page-data.ts';

/** A press on its way: the same however often it is tried. */
export interface Send {
  readonly press: unknown;
  /** The card that it was pressed on. */
  readonly scope: string;
  readonly sending: { readonly id: string; readonly at: string };
}

export type Outcome =
  | { readonly card: CardJson }
  /** Not carried out: why, in a sentence for people. */
  | { readonly message: string }
  /** The network or the server failed; it may succeed later. */
  | 'not-sent';

const headers = { 'Content-Type': 'application/json', 'X-Yhdyspinta': 'page' };

export async function post(address: string, send: Pick<Send, 'press' | 'sending'>): Promise<Outcome> {
  try {
    const { press, sending } = send;
    const response = await fetch(address, {
      method: 'POST',
      headers,
      body: JSON.stringify({ press, sending }),
    });
    if (response.status >= 500) return 'not-sent';
    return (await response.json()) as Outcome;
  } catch {
    return 'not-sent';
  }
}

export async function leave(address: string): Promise<boolean> {
  const response = await fetch(address, { method: 'POST', headers, body: '{}' }).catch(() => undefined);
  return response?.ok === true;
}

export function newSend(press: unknown, scope: string): Send {
  const id = [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return { press, scope, sending: { id, at: new Date().toISOString() } };
}

const firstWaitMs = 2_000;
const longestWaitMs = 15_000;

/** Sends presses one at a time; one that could not be sent is kept and tried again, also after a reload. */
export class Sends {
  readonly #address: string;
  readonly #name: string;
  readonly #heard: { trying(): void; failed(): void; done(send: Send, outcome: Outcome): void };
  #again = 0;
  #wait = firstWaitMs;
  #busy = false;

  constructor(
    address: string,
    session: string,
    heard: { trying(): void; failed(): void; done(send: Send, outcome: Outcome): void },
  ) {
    this.#address = address;
    this.#name = `yhdyspinta-send ${session}`;
    this.#heard = heard;
    addEventListener('online', () => void this.retry());
  }

  get busy(): boolean {
    return this.#busy;
  }

  async send(send: Send): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    clearTimeout(this.#again);
    this.#keep(send);
    this.#heard.trying();
    const outcome = await post(this.#address, send);
    this.#busy = false;
    if (outcome === 'not-sent') {
      this.#heard.failed();
      this.#again = setTimeout(() => void this.retry(), this.#wait);
      this.#wait = Math.min(2 * this.#wait, longestWaitMs);
      return;
    }
    this.#wait = firstWaitMs;
    this.#keep(undefined);
    this.#heard.done(send, outcome);
  }

  /** What is still to be sent, if anything is. */
  async retry(): Promise<void> {
    const kept = this.#kept();
    if (kept) await this.send(kept);
  }

  forget(): void {
    clearTimeout(this.#again);
    this.#keep(undefined);
  }

  #keep(send: Send | undefined): void {
    try {
      if (send) localStorage.setItem(this.#name, JSON.stringify(send));
      else localStorage.removeItem(this.#name);
    } catch {
      // A browser that keeps nothing still sends.
    }
    this.#memory = send;
  }

  #memory: Send | undefined;

  #kept(): Send | undefined {
    try {
      const text = localStorage.getItem(this.#name);
      return text === null ? this.#memory : (JSON.parse(text) as Send);
    } catch {
      return this.#memory;
    }
  }
}

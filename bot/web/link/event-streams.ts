import type { WebStream, StreamOut } from '../endpoint.ts';
import type { Changes } from './changes.ts';

/** Milliseconds between two signs of life: proxies cut what is silent for a minute. */
const beatMs = 15_000;
/** A hall may sit behind one address. */
const mostOfAddress = 600;
const mostOfAll = 5_000;

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  // Some proxies would collect the events before they pass them on.
  'X-Accel-Buffering': 'no',
};

/** The open connections of browsers that wait for changes (server-sent events). */
export class EventStreams {
  readonly #changes: Changes;
  readonly #open = new Set<StreamOut>();
  readonly #ofAddress = new Map<string, number>();
  readonly #beat: NodeJS.Timeout;

  constructor(changes: Changes) {
    this.#changes = changes;
    this.#beat = setInterval(() => {
      for (const out of this.#open) out.write('event: beat\ndata:\n\n');
    }, beatMs);
    this.#beat.unref();
  }

  /** A stream that says whenever the session has changed; undefined where there are too many already. */
  open(session: string, address: string): WebStream | undefined {
    const ofAddress = this.#ofAddress.get(address) ?? 0;
    if (ofAddress >= mostOfAddress || this.#open.size >= mostOfAll) return undefined;
    return {
      status: 200,
      headers,
      stream: (out) => {
        this.#ofAddress.set(address, (this.#ofAddress.get(address) ?? 0) + 1);
        this.#open.add(out);
        // What changed before the connection stood must not be missed.
        out.write('retry: 3000\nevent: changed\ndata:\n\n');
        const deaf = this.#changes.hear(session, () => out.write('event: changed\ndata:\n\n'));
        out.onClosed(() => {
          deaf();
          this.#open.delete(out);
          const left = (this.#ofAddress.get(address) ?? 1) - 1;
          if (left > 0) this.#ofAddress.set(address, left);
          else this.#ofAddress.delete(address);
        });
      },
    };
  }

  get size(): number {
    return this.#open.size;
  }

  /** Ends every connection; browsers come back by themselves. */
  close(): void {
    clearInterval(this.#beat);
    for (const out of this.#open) out.close();
  }
}

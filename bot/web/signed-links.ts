import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod/v4';

/** What a token is good for; one made for a purpose proves nothing for another. */
export type LinkPurpose = 'picture' | 'agenda-file' | 'agenda-import' | 'record-file' | 'seat' | 'wall';

/** Names what a link is about: ids of our own, nothing personal, because whoever has the link can read it. */
export type LinkIds = Readonly<Record<string, string>>;

const payload = z.object({ ids: z.record(z.string(), z.string()) });
const algorithm = 'HS256';
const secondsInDay = 24 * 60 * 60;

/**
 * Links that need no account: the token in one proves that this bot gave it, for one purpose and one thing, and
 * that it has not expired. Every door that hands out files or pages uses it.
 */
export class SignedLinks {
  readonly #key: Uint8Array;
  readonly #clock: () => Date;

  constructor(key: Uint8Array, clock: () => Date) {
    this.#key = key;
    this.#clock = clock;
  }

  /** A token for an address; its letters need no escaping there. */
  sign(purpose: LinkPurpose, ids: LinkIds, days: number): Promise<string> {
    const now = Math.floor(this.#clock().getTime() / 1000);
    return new SignJWT({ ids })
      .setProtectedHeader({ alg: algorithm })
      .setAudience(purpose)
      .setExpirationTime(now + Math.round(days * secondsInDay))
      .sign(this.#key);
  }

  /** What a token is about; undefined when it is not ours, is for another purpose, was changed or has expired. */
  async read(purpose: LinkPurpose, token: string): Promise<LinkIds | undefined> {
    try {
      const verified = await jwtVerify(token, this.#key, {
        algorithms: [algorithm],
        audience: purpose,
        requiredClaims: ['exp'],
        currentDate: this.#clock(),
      });
      return payload.parse(verified.payload).ids;
    } catch {
      return undefined;
    }
  }
}

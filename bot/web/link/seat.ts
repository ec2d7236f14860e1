import { randomBytes } from 'node:crypto';
import { type SignedLinks } from '../signed-links.ts';
import { cookieIn, type WebRequest } from '../endpoint.ts';

const cookieName = 'yhdyspinta-seat';
/** Days that a browser keeps its seat: the results can be looked at afterwards. */
const daysOfSeat = 30;
const secondsInDay = 24 * 60 * 60;

/** The place of one browser in one session: its random key is all that is known of it. */
export interface Seat {
  readonly session: string;
  readonly key: string;
}

/** The seat that a request proves; undefined where it has none, or one that was not given here. */
export async function seatIn(links: SignedLinks, request: WebRequest): Promise<Seat | undefined> {
  const token = cookieIn(request, cookieName);
  const ids = token === undefined ? undefined : await links.read('seat', token);
  const { session, key } = ids ?? {};
  return session && key ? { session, key } : undefined;
}

export function newSeat(session: string): Seat {
  return { session, key: randomBytes(18).toString('base64url') };
}

/** The cookie of a seat: no script reads it, no other site sends it, and it goes to its own workshop alone. */
export async function seatCookie(
  links: SignedLinks,
  { session, key }: Seat,
  { path, secure }: { path: string; secure: boolean },
): Promise<string> {
  const token = await links.sign('seat', { session, key }, daysOfSeat);
  const age = daysOfSeat * secondsInDay;
  return `${cookieName}=${token}; Path=${path}; Max-Age=${age}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}

/** The same cookie, emptied. */
export function noSeatCookie(path: string): string {
  return `${cookieName}=; Path=${path}; Max-Age=0; HttpOnly; SameSite=Strict`;
}

import type { Store } from '../../../storage/store.ts';
import type { Person } from '../../workshop/people.ts';
import { steeringPeople } from '../../workshop/permissions.ts';
import type { Session } from '../../workshop/session.ts';
import { cookieIn, type WebRequest } from '../endpoint.ts';
import type { SignedLinks } from '../signed-links.ts';
import { hoursOfWall } from './wall-links.ts';

const cookieName = 'yhdyspinta-wall';

/** The wall of a session, and who steers from it. */
export interface WallSeat {
  readonly session: Session;
  readonly person: Person;
}

/** What a token opens; undefined when it opens nothing, or no longer. */
export async function wallSeat(
  { store, links }: { store: Store; links: SignedLinks },
  token: string,
): Promise<WallSeat | undefined> {
  const ids = await links.read('wall', token);
  const session = ids && (await store.session(ids['session'] ?? ''));
  const person = session && steeringPeople(session)[Number(ids['by'])];
  return person && { session, person };
}

/** The wall that a request's address names, where its cookie opens that very one. */
export async function wallSeatOf(
  tools: { store: Store; links: SignedLinks },
  request: WebRequest,
): Promise<WallSeat | undefined> {
  const token = cookieIn(request, cookieName);
  const seat = token === undefined ? undefined : await wallSeat(tools, token);
  return seat?.session.id === request.params['name'] ? seat : undefined;
}

/**
 * The token in a cookie, so that the address on a projected screen opens nothing. Lax, because the way in leads from
 * another site, where a strict one would not come along; presses are guarded besides.
 */
export function wallCookie(token: string, { path, secure }: { path: string; secure: boolean }): string {
  const age = hoursOfWall * 60 * 60;
  return `${cookieName}=${token}; Path=${path}; Max-Age=${age}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

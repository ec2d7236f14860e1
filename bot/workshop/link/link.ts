import { readTold, type Told, type ToldFields } from '../background.ts';
import type { Participant, Person } from '../people.ts';
import { maySteer } from '../permissions.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { Session } from '../session.ts';

/**
 * The way in for people whom Teams does not know: whoever has the code takes part. Absent where the facilitator did
 * not allow it at launch.
 */
export interface Link {
  readonly code: string;
  /** Whether somebody new may come; whoever has come goes on. */
  readonly open: boolean;
  /** How many people may come by it. */
  readonly most: number;
  /** How many times it has been changed: a press carries what its card showed. */
  readonly revision: number;
}

export const usualMost = 100;
export const mostEver = 1000;

export function newLink(code: string): Link {
  return { code, open: true, most: usualMost, revision: 0 };
}

/** No tenant of Entra: nobody who comes by link can be taken for somebody of an organisation. */
const linkTenant = 'link';

/** Somebody known by a key that their browser keeps. The name is what they typed: nobody has checked it. */
export function personByLink(key: string, name = ''): Person {
  return { tenant: linkTenant, id: key, name };
}

export function isByLink({ tenant }: Person): boolean {
  return tenant === linkTenant;
}

/** How many of the participants came by link. */
export function cameByLink(participants: readonly Participant[]): number {
  return participants.filter(({ person }) => isByLink(person)).length;
}

/** Whether somebody may come in, and what they told of themselves. `known`: they came before. */
export function join(
  session: Session,
  fields: ToldFields,
  { known, came }: { readonly known: boolean; readonly came: number },
): Told | Refusal {
  const { link } = session;
  if (!link) return refuse('no-such-session');
  if (session.state !== 'running') return refuse('session-over');
  if (!known && !link.open) return refuse('link-closed');
  if (!known && came >= link.most) return refuse('link-full');
  return readTold(fields, session);
}

/** A facilitator's press on the card of the link. */
export interface LinkCommand {
  readonly change: 'close' | 'open' | 'cap';
  /** As typed; read where the number is changed. */
  readonly most: string;
  readonly revision: number;
}

/** The session with its link changed, or why not. No control card grows old by it. */
export function changeLink(
  session: Session,
  { change, most, revision }: LinkCommand,
  { actor, came }: { readonly actor: Person; readonly came: number },
): Session | Refusal {
  const { link } = session;
  if (!maySteer(actor, session)) return refuse('not-facilitator');
  if (session.state !== 'running') return refuse('session-over');
  if (!link) return refuse('not-in-this-phase');
  if (revision !== link.revision) return refuse('stale-press');
  const changed = { ...link, revision: link.revision + 1 };
  const next = (to: Partial<Link>): Session => ({
    ...session,
    version: session.version + 1,
    link: { ...changed, ...to },
  });
  if (change !== 'cap') return next({ open: change === 'open' });
  const typed = most.trim();
  const least = Math.max(1, came);
  const fits = /^\d{1,4}$/.test(typed) && Number(typed) >= least && Number(typed) <= mostEver;
  return fits ? next({ most: Number(typed) }) : refuse('bad-link-most', { least, most: mostEver });
}

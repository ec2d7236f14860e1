import { VersionConflict } from '../../storage/store.ts';
import { isRefusal, type Refusal, refuse } from '../workshop/refusals.ts';
import type { Session } from '../workshop/session.ts';
import type { WorkshopTools } from './workshop-tools.ts';

/** Three people pressing in the same instant is a workshop; more tries than this is a fault. */
const mostTries = 5;

/**
 * Loads, decides, saves; when somebody else saved first, decides again on what they saved. The decision may
 * carry more than the session (effects); it comes back as decided.
 */
export async function saveDecision<Decided extends { session: Session }>(
  { store }: Pick<WorkshopTools, 'store'>,
  id: string,
  decide: (session: Session) => Promise<Decided | Refusal>,
): Promise<Decided | Refusal> {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const session = await store.session(id);
    if (!session) return refuse('no-such-session');
    const decision = await decide(session);
    if (isRefusal(decision)) return decision;
    try {
      await store.saveSession(decision.session);
      return decision;
    } catch (cause) {
      if (!(cause instanceof VersionConflict)) throw cause;
    }
  }
  return refuse('try-again');
}

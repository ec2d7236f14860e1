import type { RoundContents } from '../../workshop/round/round-contents.ts';
import type { Session } from '../../workshop/session.ts';
import type { WorkshopTools } from '../workshop-tools.ts';

/** What is kept of a round beside its session; nothing where it is none. */
export async function roundContents(
  { store }: Pick<WorkshopTools, 'store'>,
  { id, round }: Session,
): Promise<RoundContents> {
  if (!round) return { drafts: [], codings: [] };
  return { drafts: await store.statements(id), codings: await store.codings(id) };
}

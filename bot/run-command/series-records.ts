import type { SessionRecord } from '../workshop/record.ts';
import { chainOf, isSameRoom } from '../workshop/series/series.ts';
import type { Place } from '../workshop/session.ts';
import type { WorkshopTools } from './workshop-tools.ts';

/** The earlier sessions that one continues, the oldest first; empty where it continues none. */
export async function earlierRecords(
  { store }: Pick<WorkshopTools, 'store'>,
  { follows }: { readonly follows?: string },
): Promise<SessionRecord[]> {
  return follows === undefined ? [] : chainOf(await store.records(), follows);
}

/** How many earlier workshops a launch card offers. */
const mostOffered = 10;

/** What a new workshop in this room may continue, the latest first. Rehearsals are no workshops. */
export async function recordsOfRoom(
  { store }: Pick<WorkshopTools, 'store'>,
  place: Place,
): Promise<SessionRecord[]> {
  const records = await store.records();
  return records
    .filter(({ rehearsal, conversation }) => !rehearsal && isSameRoom(conversation, place))
    .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
    .slice(0, mostOffered);
}

/** A record with the sessions of its series up to and with it, the oldest first. */
export interface EndOfChain extends SessionRecord {
  readonly chain: readonly SessionRecord[];
}

/** The same, each with the sessions of its series up to it, the oldest first. */
export async function chainsOfRoom(
  { store }: Pick<WorkshopTools, 'store'>,
  place: Place,
): Promise<EndOfChain[]> {
  const [records, all] = await Promise.all([recordsOfRoom({ store }, place), store.records()]);
  return records.map((record) => ({ ...record, chain: chainOf(all, record.session) }));
}

import type { SessionRecord } from '../record.ts';
import type { Place } from '../session.ts';

/** Where a session stands in the series of those that continue each other. */
export interface SeriesPlace {
  /** The id of the first session. */
  readonly id: string;
  /** The title of the first session. */
  readonly name: string;
  /** 1-based. */
  readonly number: number;
  /** The planned series that it follows. */
  readonly plan?: string;
}

/** What a session takes along when it continues an earlier one. */
export interface Following {
  readonly follows: string;
  readonly series: SeriesPlace;
}

/** A new session that continues an earlier one stands next to it in its series. */
export function following({ session, title, series }: SessionRecord): Following {
  const first = series ?? { id: session, name: title, number: 1 };
  return { follows: session, series: { ...first, number: first.number + 1 } };
}

/** The records of a series up to and with one of them, the oldest first. */
export function chainOf(records: readonly SessionRecord[], last: string | undefined): SessionRecord[] {
  const record = records.find(({ session }) => session === last);
  if (!record) return [];
  const others = records.filter(({ session }) => session !== last);
  return [...chainOf(others, record.follows), record];
}

/**
 * Whether two conversations are of one room: of one channel, or the same chat. What is done there is not told elsewhere,
 * not even in another channel of the team, because a channel may be private.
 */
export function isSameRoom(one: Place, other: Place): boolean {
  if (one.tenant !== other.tenant) return false;
  return one.channel === undefined
    ? one.id === other.id
    : one.team === other.team && one.channel === other.channel;
}

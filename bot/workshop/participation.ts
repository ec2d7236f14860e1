import type { Answered } from './kinds/kind.ts';
import { type Side, sides } from './parties.ts';

/** How many took part, as it may be told: a side of too few is not named. */
export interface Participation {
  readonly sides: readonly { readonly side: Side; readonly count: number }[];
  /** Those of the sides that are not named, and those who gave none. */
  readonly others: number;
}

/** The sides of at least `smallGroup` people, and the rest as one number: the promise names no smaller one. */
export function participationOf({ total, bySide }: Answered, smallGroup: number): Participation {
  const named = sides
    .map((side) => ({ side, count: bySide[side] }))
    .filter(({ count }) => count >= smallGroup);
  return { sides: named, others: named.reduce((rest, { count }) => rest - count, total) };
}

import { type Background, type Dimension, inOrder } from './dimensions.ts';
import { counts, type Grouping, groupOf, mainSides } from './grouping.ts';
import { smallestGroupEver, sum } from './suppression.ts';

/** What can be said beforehand of a breakdown, from those who have told of themselves and those who are expected. */
export interface Outlook {
  readonly by: Dimension;
  /** everything: every known group is large enough. some: the small ones are hidden. nothing: no two groups can be shown. */
  readonly shows: 'everything' | 'some' | 'nothing';
  /** Groups of too few, with how many more each needs. */
  readonly small: readonly { readonly group: string; readonly count: number; readonly more: number }[];
  /** How many have told which group they belong to. */
  readonly known: number;
  /** How many are still to come, where it is known how many are expected. */
  readonly coming?: number;
  readonly limit: number;
}

/**
 * Which groups of a stage will be too small: a pure reckoning by heads, made before anybody answers. Undefined
 * while nothing is known that would speak against it. What people then answer may hide more (a unanimous group).
 */
export function outlookOf(
  people: readonly Background[],
  grouping: Grouping,
  { smallGroup, expected }: { smallGroup: number; expected?: number | undefined },
): Outlook | undefined {
  const limit = Math.max(smallGroup, smallestGroupEver);
  const groups = people
    .map((one) => groupOf(one, grouping))
    .filter((group): group is string => group !== undefined && counts(group, grouping));
  const named = inOrder(grouping.by, [
    ...groups,
    ...(grouping.mainSides && groups.length > 0 ? mainSides : []),
  ]);
  const sizes = named.map((group) => ({ group, count: groups.filter((one) => one === group).length }));
  const small = sizes
    .filter(({ count }) => count < limit)
    .map(({ group, count }) => ({ group, count, more: limit - count }));
  const coming = expected === undefined ? undefined : Math.max(0, expected - people.length);
  const base = {
    by: grouping.by,
    small,
    known: groups.length,
    limit,
    ...(coming !== undefined && { coming }),
  };
  if (groups.length === 0) {
    // Two groups of the smallest size are the least that can be compared.
    return expected !== undefined && expected < 2 * limit ? { ...base, shows: 'nothing' } : undefined;
  }
  const folded = sum(small.map(({ count }) => count));
  // A difference is one between two.
  const hidesAll = sizes.length - small.length < 2 || (folded > 0 && folded < limit);
  if (hidesAll) return { ...base, shows: 'nothing' };
  return { ...base, shows: small.length > 0 ? 'some' : 'everything' };
}

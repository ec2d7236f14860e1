import { countsOfSide, groupsShown } from '../breakdown.ts';
import type { Dimension } from '../dimensions.ts';
import { smallestGroupEver, sum } from '../suppression.ts';
import { choicesOf, countChoices } from './choosing.ts';
import type { ClosedStage } from './kind.ts';

/** What is told of one item whose options have no distance: how many chose each. */
export interface ShareItemResult {
  readonly n: number;
  /** In the order of the options; absent where fewer than three answered. */
  readonly counts?: readonly number[];
  /** Only those that may be shown, in the order of the stage's dimension. */
  readonly groups: readonly { readonly group: string; readonly counts: readonly number[] }[];
  /** What the groups are; absent where they are sides. */
  readonly by?: Dimension;
  /** Where the shares of municipality and county differ the most; only where both may be shown. */
  readonly gap?: ShareGap;
}

export interface ShareGap {
  /** Place of the option in which the shares differ the most. */
  readonly option: number;
  readonly kunta: Part;
  readonly hyvinvointialue: Part;
  /** Share of the municipality minus share of the county, from -1 to 1. */
  readonly difference: number;
}

/** So many of so many. */
export interface Part {
  readonly count: number;
  readonly n: number;
}

/** The counts of one item; `options` are those that the kind counts, in its order. */
export function shareItem(item: string, closed: ClosedStage, options: readonly string[]): ShareItemResult {
  const counts = countChoices(choicesOf(item, closed), options);
  const n = sum(counts);
  const by = closed.grouping?.by ?? 'side';
  const gap = shareGapOf(countsOfSide(closed, item, 'kunta'), countsOfSide(closed, item, 'hyvinvointialue'));
  return {
    n,
    ...(n >= smallestGroupEver && { counts }),
    groups: groupsShown(closed, item),
    ...(by !== 'side' && { by }),
    ...(gap && { gap }),
  };
}

/** Ids of the items, the widest difference of shares first; no difference is left out. */
export function widestShareGaps(
  items: readonly { readonly id: string; readonly gap?: ShareGap }[],
): string[] {
  return items
    .flatMap(({ id, gap }) => (gap && gap.difference !== 0 ? [{ id, width: Math.abs(gap.difference) }] : []))
    .toSorted((a, b) => b.width - a.width)
    .map(({ id }) => id);
}

function shareGapOf(
  kunta: readonly number[] | undefined,
  county: readonly number[] | undefined,
): ShareGap | undefined {
  if (!kunta || !county) return undefined;
  const gaps = kunta.map((count, option): ShareGap => {
    const ours = { count, n: sum(kunta) };
    const theirs = { count: county[option] ?? 0, n: sum(county) };
    const difference = ours.count / ours.n - theirs.count / theirs.n;
    return { option, kunta: ours, hyvinvointialue: theirs, difference };
  });
  return gaps.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))[0];
}

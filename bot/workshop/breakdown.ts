import { inOrder } from './dimensions.ts';
import { bySide, type Grouping } from './grouping.ts';
import type { Breakdown, ClosedStage, Counts } from './kinds/kind.ts';
import type { Side } from './parties.ts';
import { type Cell, groupsThatMayBeShown } from './suppression.ts';

/** An answer as far as groups are concerned; undefined where its group is not known. */
export interface GroupedBody {
  readonly group: string | undefined;
  readonly body: unknown;
}

/**
 * What may be said of the groups of one dimension, whatever the kind: per item the counts of each group that
 * suppression lets stand beside the total. `countsOf` counts some answers; `smallGroup` is in answers.
 */
export function breakdownOf(
  answers: readonly GroupedBody[],
  countsOf: (bodies: readonly unknown[]) => Counts,
  smallGroup: number,
  { by }: Pick<Grouping, 'by'> = bySide,
): Breakdown {
  const named = inOrder(
    by,
    answers.flatMap(({ group }) => group ?? []),
  );
  const groups = [...named, undefined].map((group) => {
    const bodies = answers.filter((answer) => answer.group === group).map(({ body }) => body);
    return { group, people: bodies.length, counts: countsOf(bodies) };
  });
  const items = Object.keys(countsOf([]));
  return Object.fromEntries(
    items.map((item) => {
      const cells = new Map<string | undefined, Cell>(
        groups.map(({ group, people, counts }) => [group, { people, counts: counts[item] ?? [] }]),
      );
      const shown = groupsThatMayBeShown(cells, smallGroup);
      return [
        item,
        Object.fromEntries(
          named.filter((group) => shown.has(group)).map((group) => [group, cells.get(group)?.counts ?? []]),
        ),
      ];
    }),
  );
}

/** The counts of every group of an item that may be shown, in the order of the dimension. */
export function groupsShown(
  { breakdown, grouping = bySide }: Pick<ClosedStage, 'breakdown' | 'grouping'>,
  item: string,
): { readonly group: string; readonly counts: readonly number[] }[] {
  const shown = breakdown?.[item] ?? {};
  return inOrder(grouping.by, Object.keys(shown)).map((group) => ({ group, counts: shown[group] ?? [] }));
}

/** The counts of one side of an item; undefined where it may not be shown or the stage is not grouped by side. */
export function countsOfSide(
  { breakdown, grouping = bySide }: Pick<ClosedStage, 'breakdown' | 'grouping'>,
  item: string,
  side: Side,
): readonly number[] | undefined {
  return grouping.by === 'side' ? breakdown?.[item]?.[side] : undefined;
}

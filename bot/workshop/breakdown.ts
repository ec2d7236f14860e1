import type { Breakdown, Counts } from './kinds/kind.ts';
import { type Side, sides } from './parties.ts';
import { type Cell, groupsThatMayBeShown } from './suppression.ts';

/** An answer as far as groups are concerned; undefined where its side is not known. */
export interface SidedBody {
  readonly side: Side | undefined;
  readonly body: unknown;
}

/**
 * What may be said of the sides, whatever the kind: per item the counts of each side that suppression lets stand
 * beside the total. `countsOf` counts some answers; `smallGroup` is in answers.
 */
export function breakdownOf(
  answers: readonly SidedBody[],
  countsOf: (bodies: readonly unknown[]) => Counts,
  smallGroup: number,
): Breakdown {
  const groups = [...sides, undefined].map((side) => {
    const bodies = answers.filter((answer) => answer.side === side).map(({ body }) => body);
    return { side, people: bodies.length, counts: countsOf(bodies) };
  });
  const items = Object.keys(countsOf([]));
  return Object.fromEntries(
    items.map((item) => {
      const cells = new Map<Side | undefined, Cell>(
        groups.map(({ side, people, counts }) => [side, { people, counts: counts[item] ?? [] }]),
      );
      const shown = groupsThatMayBeShown(cells, smallGroup);
      return [
        item,
        Object.fromEntries(
          sides.filter((side) => shown.has(side)).map((side) => [side, cells.get(side)?.counts ?? []]),
        ),
      ];
    }),
  );
}

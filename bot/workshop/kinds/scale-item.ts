import { countsOfSide, groupsShown } from '../breakdown.ts';
import type { Dimension } from '../dimensions.ts';
import { type ScaleFigures, scaleFigures } from '../statistics.ts';
import { smallestGroupEver } from '../suppression.ts';
import { choicesOf, countChoices } from './choosing.ts';
import type { Words } from '../words.ts';
import type { ClosedStage, Measure } from './kind.ts';

export const cannotSay = 'cannot-say';

export interface GroupFigures {
  /** Its id in the stage's dimension: by default a side. */
  readonly group: string;
  readonly n: number;
  readonly mean: number;
  readonly strong: number;
}

/** What is told of one item on a scale of steps. */
export interface ScaleItemResult {
  /** How many took a stand, and how many said that they cannot say. */
  readonly n: number;
  readonly cannotSay: number;
  /** Absent where fewer than three took a stand. */
  readonly figures?: ScaleFigures;
  /** Only those that may be shown, in the order of the stage's dimension. */
  readonly groups: readonly GroupFigures[];
  /** What the groups are; absent where they are sides. */
  readonly by?: Dimension;
  /** Mean of the municipality minus mean of the county, in steps; only where both may be shown. */
  readonly gap?: number;
}

/** The figures of one item; `steps` run from the strongest down and are those that the kind counts. */
export function scaleItem(item: string, closed: ClosedStage, steps: readonly string[]): ScaleItemResult {
  const choices = choicesOf(item, closed);
  const figures = scaleFigures(countChoices(choices, steps));
  const groups = groupsShown(closed, item).flatMap(({ group, counts }): GroupFigures[] => {
    const of = scaleFigures(counts);
    return of ? [{ group, n: of.n, mean: of.mean, strong: of.strong }] : [];
  });
  const kunta = scaleFigures(countsOfSide(closed, item, 'kunta') ?? []);
  const county = scaleFigures(countsOfSide(closed, item, 'hyvinvointialue') ?? []);
  const by = closed.grouping?.by ?? 'side';
  return {
    n: figures?.n ?? 0,
    cannotSay: countChoices(choices, [cannotSay])[0] ?? 0,
    ...(figures && figures.n >= smallestGroupEver && { figures }),
    groups,
    ...(by !== 'side' && { by }),
    ...(kunta && county && { gap: kunta.mean - county.mean }),
  };
}

/** Ids of the items with both sides shown, the widest gap first; zero gaps are left out. */
export function widestGapsOf(items: readonly { readonly id: string; readonly gap?: number }[]): string[] {
  return items
    .filter(({ gap }) => gap !== undefined && gap !== 0)
    .toSorted((a, b) => Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0))
    .map(({ id }) => id);
}

/** The mean of each item that has figures, as what may be compared over a series. */
export function meansOf(
  items: readonly (ScaleItemResult & { readonly id: string; readonly label: Words })[],
): Measure[] {
  return items.flatMap(({ id, label, figures }) =>
    figures ? [{ id, label, value: figures.mean, unit: 'step' as const }] : [],
  );
}

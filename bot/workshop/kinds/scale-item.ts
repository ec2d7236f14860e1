import type { Side } from '../parties.ts';
import { type ScaleFigures, scaleFigures } from '../statistics.ts';
import { smallestGroupEver } from '../suppression.ts';
import { choicesOf, countChoices, sidesShown } from './choosing.ts';
import type { ClosedStage } from './kind.ts';

export const cannotSay = 'cannot-say';

export interface SideFigures {
  readonly side: Side;
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
  readonly sides: readonly SideFigures[];
  /** Mean of the municipality minus mean of the county, in steps; only where both may be shown. */
  readonly gap?: number;
}

/** The figures of one item; `steps` run from the strongest down and are those that the kind counts. */
export function scaleItem(item: string, closed: ClosedStage, steps: readonly string[]): ScaleItemResult {
  const choices = choicesOf(item, closed);
  const figures = scaleFigures(countChoices(choices, steps));
  const sides = sidesShown(item, closed).flatMap(({ side, counts }): SideFigures[] => {
    const of = scaleFigures(counts);
    return of ? [{ side, n: of.n, mean: of.mean, strong: of.strong }] : [];
  });
  const kunta = sides.find(({ side }) => side === 'kunta');
  const county = sides.find(({ side }) => side === 'hyvinvointialue');
  return {
    n: figures?.n ?? 0,
    cannotSay: countChoices(choices, [cannotSay])[0] ?? 0,
    ...(figures && figures.n >= smallestGroupEver && { figures }),
    sides,
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

import type { ChartContent } from './chart-content.ts';
import type { DivergingChart } from './chart-spec.ts';
import { countedRow, sharesOf } from './counted-rows.ts';
import { divergingPaints } from './palette.ts';

/** Bars to both sides of the middle: who leans which way is seen at once, and how many stand between. */
export function divergingContent({ title, steps, items, amongst = items }: DivergingChart): ChartContent {
  // Drawn from the left, so the weakest step comes first.
  const names = steps.toReversed();
  const paints = divergingPaints(steps.length).toReversed();
  const drawn = items.map(({ counts, ...item }) => ({
    ...item,
    ...(counts && { counts: counts.toReversed() }),
  }));
  const reaches = amongst.flatMap(({ counts }) => {
    if (!counts) return [];
    const left = leftOf(sharesOf(counts.toReversed()));
    return [left, 1 - left];
  });
  const reach = Math.max(0.5, ...reaches);
  return {
    title,
    legend: names.flatMap((name, place) => {
      const paint = paints[place];
      return paint ? [{ name, shape: 'bar', paint }] : [];
    }),
    axis: { from: -reach, to: reach, inset: 0, line: 0 },
    rows: drawn.map((item) =>
      countedRow(item, { names, paints, start: (shares) => -leftOf(shares), sharesInWidth: 2 * reach }),
    ),
  };
}

/** The share on the left of the middle: the weak steps, and half of a neutral one. */
function leftOf(shares: readonly number[]): number {
  const half = shares.length / 2;
  return shares.reduce((sum, share, place) => sum + share * Math.min(1, Math.max(0, half - place)), 0);
}

import { chartParts } from '../charts/chart-parts.ts';
import type { ChartSpec } from '../charts/chart-spec.ts';

/** All pictures of a result in their order, long charts in several; `of` is the chart that each belongs to. */
export function picturesIn(charts: readonly ChartSpec[]): { chart: ChartSpec; of: number }[] {
  return charts.flatMap((whole, of) => chartParts(whole).map((chart) => ({ chart, of })));
}

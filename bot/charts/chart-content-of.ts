import { barsContent } from './bars-chart.ts';
import type { ChartContent } from './chart-content.ts';
import type { ChartSpec } from './chart-spec.ts';
import { divergingContent } from './diverging-chart.ts';
import { dotsContent } from './dots-chart.ts';
import { stackedContent } from './stacked-chart.ts';

/** What each sort of chart draws. */
export function contentOf(spec: ChartSpec): ChartContent {
  switch (spec.chart) {
    case 'diverging':
      return divergingContent(spec);
    case 'stacked':
      return stackedContent(spec);
    case 'bars':
      return barsContent(spec);
    case 'dots':
      return dotsContent(spec);
  }
}

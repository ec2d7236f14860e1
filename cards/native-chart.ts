import type { ChartSpec, DivergingChart, StackedChart } from '../bot/charts/chart-spec.ts';

/** One hue from dark to light: the order of the options is seen in greyscale and without colour vision. */
const hue = [1, 2, 3, 4, 5, 6, 7, 8].map((shade) => `sequential${shade}`);
const hollow = 'neutral';

/** A chart element, short of what is said where it cannot be shown. */
export interface NativeChart {
  readonly title: string;
  readonly data: readonly object[];
}

type Native = DivergingChart | StackedChart;

/** Whether Teams itself has such a chart. */
export function isNative(spec: ChartSpec): spec is Native {
  return spec.chart === 'diverging' || spec.chart === 'stacked';
}

/** A picture as the chart that Teams itself draws: one stacked bar an item. */
export function nativeChart(spec: Native | undefined): NativeChart | null {
  if (!spec) return null;
  const names = spec.chart === 'stacked' ? spec.states : spec.steps;
  const unsure = spec.chart === 'stacked' ? (spec.unsure ?? []) : [];
  const ordered = names.map((_, place) => place).filter((place) => !unsure.includes(place));
  const colourOf = (place: number) =>
    unsure.includes(place) ? hollow : shadeOf(ordered.indexOf(place), ordered.length);
  return {
    title: spec.title,
    data: spec.items.flatMap(({ label, counts }) =>
      counts
        ? [
            {
              title: label,
              data: names.map((legend, place) => ({
                legend,
                value: counts[place] ?? 0,
                color: colourOf(place),
              })),
            },
          ]
        : [],
    ),
  };
}

/** Spread over the whole hue, however many options there are. */
function shadeOf(place: number, of: number): string {
  const step = of > 1 ? (hue.length - 1) / (of - 1) : 0;
  return hue[Math.round(place * step)] ?? hollow;
}

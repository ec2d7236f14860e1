import type { ChartContent } from './chart-content.ts';
import type { StackedChart } from './chart-spec.ts';
import { countedRow } from './counted-rows.ts';
import { hollow, orderedPaints } from './palette.ts';

/** Each item as one whole bar, divided into its states. */
export function stackedContent({ title, states, unsure = [], items }: StackedChart): ChartContent {
  const sure = orderedPaints(states.length - unsure.length);
  const paints = states.map((_, place) =>
    unsure.includes(place)
      ? hollow
      : (sure[place - unsure.filter((before) => before < place).length] ?? hollow),
  );
  return {
    title,
    legend: states.map((name, place) => ({ name, shape: 'bar', paint: paints[place] ?? hollow })),
    axis: { from: 0, to: 1, inset: 0 },
    rows: items.map((item) => countedRow(item, { names: states, paints, start: () => 0, sharesInWidth: 1 })),
  };
}

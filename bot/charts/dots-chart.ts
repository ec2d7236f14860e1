import type { ChartContent, Mark, Row, Shape } from './chart-content.ts';
import type { DotsChart } from './chart-spec.ts';
import { dotPaints, faintLine, hollow, ink } from './palette.ts';

const shapes: readonly Shape[] = ['circle', 'diamond', 'triangle'];
/** Room for a number beside a dot at the very end. */
const inset = 40;
const rail = { fill: faintLine, ink };

/** One to three dots an item on a rail from end to end: how far apart they are is the matter. */
export function dotsContent({ title, series, scale, items }: DotsChart): ChartContent {
  const { from, to, least, most } = scale;
  return {
    title,
    legend: series.map((name, place) => ({
      name,
      shape: shapes[place] ?? 'circle',
      paint: dotPaints[place] ?? hollow,
    })),
    axis: { from, to, inset, ends: [`${from} ${least}`, `${to} ${most}`] },
    rows: items.map(({ label, dots, note }): Row => {
      const told = { label, ...(note !== undefined && { note }) };
      const marks = marksOf(dots);
      return marks.length === 0
        ? { ...told, marks }
        : { ...told, marks: [{ shape: 'line', from, to, paint: rail }, ...marks] };
    }),
  };
}

/** The outermost dots have their numbers outside, so that the numbers never meet; one between them has it above. */
function marksOf(dots: DotsChart['items'][number]['dots']): Mark[] {
  const placed = dots.flatMap((dot, place) => (dot ? [{ dot, place }] : []));
  const inOrder = placed.toSorted((a, b) => a.dot.value - b.dot.value);
  return placed.map((one) => {
    const rank = inOrder.indexOf(one);
    const at = rank === inOrder.length - 1 ? 'right' : rank === 0 ? 'left' : 'above';
    return {
      shape: shapes[one.place] ?? 'circle',
      from: one.dot.value,
      to: one.dot.value,
      paint: dotPaints[one.place] ?? hollow,
      text: one.dot.text,
      at,
    };
  });
}

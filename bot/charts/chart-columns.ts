import { contentOf } from './chart-content-of.ts';
import { splitItems } from './chart-parts.ts';
import type { ChartSpec } from './chart-spec.ts';
import { layOut } from './lay-out.ts';
import { sheetWidth } from './sheet.ts';

/** The room for a chart, in any unit. */
export interface ChartRoom {
  readonly width: number;
  readonly height: number;
}

const mostColumns = 4;
const gap = 24;

/**
 * A chart side by side in as many columns as make its letters the largest in the room, all on one scale and each with
 * the legend. The title is left to whoever shows them.
 */
export function chartColumns(spec: ChartSpec, room: ChartRoom): ChartSpec[] {
  const untitled = { ...spec, title: '' };
  const drafts = Array.from({ length: Math.min(mostColumns, spec.items.length) }, (_, place) =>
    splitItems(untitled, place + 1),
  );
  const sizes = drafts.map((columns) => sizeIn(columns, room));
  const best = sizes.indexOf(Math.max(...sizes));
  return drafts[best] ?? [];
}

/** How much larger the columns can be drawn than they are. */
function sizeIn(columns: readonly ChartSpec[], { width, height }: ChartRoom): number {
  const tallest = Math.max(...columns.map((column) => layOut(contentOf(column)).height));
  return Math.min(width / (columns.length * (sheetWidth + gap) - gap), height / tallest);
}

import { contentOf } from './chart-content-of.ts';
import type { ChartSpec } from './chart-spec.ts';
import { layOut } from './lay-out.ts';
import { tallestSheet } from './sheet.ts';

/**
 * A chart in as many pictures as Teams' largest image asks, each with a share of the items and all with the same
 * title and legend. An item that is taller than a picture alone makes one that is taller.
 */
export function chartParts(spec: ChartSpec): ChartSpec[] {
  const parts: ChartSpec[] = [];
  let rest: ChartSpec['items'] = spec.items;
  while (rest.length > 0) {
    let count = rest.length;
    while (count > 1 && heightOf(withItems(spec, rest.slice(0, count))) > tallestSheet) count -= 1;
    parts.push(withItems(spec, rest.slice(0, count)));
    rest = rest.slice(count);
  }
  return parts.length < 2
    ? parts
    : parts.map((part, place) => ({ ...part, title: `${part.title} (${place + 1}/${parts.length})` }));
}

/** A chart in so many parts of about as many items each, in their order and on one scale. */
export function splitItems(spec: ChartSpec, parts: number): ChartSpec[] {
  const size = Math.ceil(spec.items.length / parts);
  return Array.from({ length: Math.ceil(spec.items.length / size) }, (_, part) =>
    withItems(spec, spec.items.slice(part * size, (part + 1) * size)),
  );
}

function withItems(spec: ChartSpec, items: ChartSpec['items']): ChartSpec {
  return (isScaledByItems(spec) ? { ...spec, items, amongst: spec.items } : { ...spec, items }) as ChartSpec;
}

/** Where the longest bar makes the scale: each part alone would draw its own longest one as long. */
function isScaledByItems({ chart }: ChartSpec): boolean {
  return chart === 'bars' || chart === 'diverging';
}

/** The number of the part makes no title longer by a line. */
const longestNumber = ' (10/10)';

function heightOf(spec: ChartSpec): number {
  return layOut(contentOf({ ...spec, title: spec.title + longestNumber })).height;
}

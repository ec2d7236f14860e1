import type { ChartSpec } from '../bot/charts/chart-spec.ts';
import type { View } from '../bot/workshop/views.ts';
import { cardKindOf } from './kinds/all-kinds.ts';
import { type Reader, speechOf } from './speech.ts';

/** Where the pictures of a view can be fetched, in each of its reader's languages; undefined where nowhere. */
export type PicturesOf = (view: View, reader: Reader) => Promise<Reader['pictures']>;

/** What the pictures of a view show, in the reader's language; only a whole result has any. */
export function chartsOf(view: View, reader: Reader): readonly ChartSpec[] {
  if (view.view !== 'results' || view.parts > 1) return [];
  const speech = speechOf(reader).inGrouping(view.grouping);
  return cardKindOf(view.plan.kind).charts?.(view.result, view.plan, speech) ?? [];
}

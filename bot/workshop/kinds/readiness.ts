import { type ReadinessClass, readinessClassOf } from '../readiness-class.ts';
import type { Due } from '../due.ts';
import { sum } from '../suppression.ts';
import type { Words } from '../words.ts';
import { type ChoiceBody, type ChoiceItem, choicesOf, choosing, countChoices } from './choosing.ts';
import type { ClosedStage, Highlight, Kind, StageBase } from './kind.ts';
import { cannotSay } from './scale-item.ts';
import { type ShareItemResult, shareItem, widestShareGaps } from './share-item.ts';

/** From the furthest on. */
export const progresses = ['done', 'in-progress', 'not-started'] as const;
export const progressChoices = [...progresses, cannotSay] as const;
export type Progress = (typeof progressChoices)[number];

export interface ReadinessPlan extends StageBase {
  readonly kind: 'readiness';
  readonly question: Words;
  readonly items: readonly ReadinessItem[];
  /** At launch the open commitments of the series take the place of the items. */
  readonly from?: 'open-commitments';
  /** Whose progress was published; never computed with. */
  readonly reference?: { readonly year: number; readonly source: Words };
}

export interface ReadinessItem extends ChoiceItem<Progress> {
  readonly label: Words;
  /** By when it was promised, where it is an open commitment of the series. */
  readonly due?: Due;
  /** How many regions there were in each class, the lowest class first. */
  readonly reference?: { readonly label: string; readonly counts: readonly number[] };
}

/** How much of something is under way. All figures are of those who took a stand. */
export interface Readiness {
  readonly n: number;
  /** In progress or done, and done. */
  readonly started: number;
  readonly done: number;
  /** Of `started`; absent where there are too few for percentages. */
  readonly class?: ReadinessClass;
}

export interface ReadinessItemResult extends ShareItemResult {
  readonly id: string;
  readonly label: Words;
  readonly cannotSay: number;
  /** Absent where fewer than three took a stand. */
  readonly readiness?: Readiness;
}

export interface ReadinessResult {
  readonly items: readonly ReadinessItemResult[];
  /** Of all items together; absent where no item is shown. */
  readonly overall?: Readiness;
  readonly widestGaps: readonly string[];
}

export interface ReadinessHighlight extends Highlight {
  readonly overall: Readiness;
  /** The only item, or the one that has moved the least. */
  readonly least: ReadinessItemResult;
  readonly items: number;
}

/** How far each item has got: done, in progress or not started; items may stay empty. */
export const readiness: Kind<ReadinessPlan, ChoiceBody<Progress>, ReadinessResult, ReadinessHighlight> = {
  ...choosing<ReadinessPlan, Progress>({
    asked: ({ items }) => items,
    options: () => progressChoices,
    counted: () => progresses,
  }),
  resultOf(closed, plan) {
    const items = plan.items.map((item) => resultOfItem(item, closed));
    const overall = readinessOf(items.flatMap(({ counts }) => (counts ? [counts] : [])));
    return { items, widestGaps: widestShareGaps(items), ...(overall && { overall }) };
  },
  highlightOf({ items, overall }) {
    const ordered = byReadiness(items);
    const least = ordered.at(-1);
    return overall && least && { overall, least, items: ordered.length };
  },
  measuresOf: ({ items }) =>
    items.flatMap(({ id, label, readiness: at }) =>
      at ? [{ id, label, value: (100 * at.started) / at.n, unit: 'percent' as const }] : [],
    ),
};

/** The items with figures, the furthest first. */
export function byReadiness(items: readonly ReadinessItemResult[]): readonly ReadinessItemResult[] {
  const share = (of: 'started' | 'done', { readiness: at }: ReadinessItemResult) => (at ? at[of] / at.n : 0);
  return items
    .filter(({ readiness: at }) => at !== undefined)
    .toSorted((a, b) => share('started', b) - share('started', a) || share('done', b) - share('done', a));
}

function resultOfItem({ id, label }: ReadinessItem, closed: ClosedStage): ReadinessItemResult {
  const shares = shareItem(id, closed, progresses);
  const at = readinessOf(shares.counts ? [shares.counts] : []);
  return {
    id,
    label,
    ...shares,
    cannotSay: countChoices(choicesOf(id, closed), [cannotSay])[0] ?? 0,
    ...(at && { readiness: at }),
  };
}

function readinessOf(counts: readonly (readonly number[])[]): Readiness | undefined {
  const n = sum(counts.map(sum));
  if (n === 0) return undefined;
  const done = sum(counts.map(([first = 0]) => first));
  const started = done + sum(counts.map(([, second = 0]) => second));
  const of = readinessClassOf(started, n);
  return { n, started, done, ...(of && { class: of }) };
}

import type { Words } from '../words.ts';
import { type ChoiceBody, type ChoiceItem, choosing } from './choosing.ts';
import type { Highlight, Kind, StageBase } from './kind.ts';
import { type ShareItemResult, shareItem, widestShareGaps } from './share-item.ts';

export interface StatePlan extends StageBase {
  readonly kind: 'state';
  readonly question: Words;
  /** From the furthest on ("on sovittu"); `unsure` marks not knowing. */
  readonly states: readonly { readonly id: string; readonly label: Words; readonly unsure?: true }[];
  readonly items: readonly StateItem[];
  /** Who answered the published survey that stands beside, and its own options; never computed with. */
  readonly reference?: {
    readonly year: number;
    readonly source: Words;
    readonly options: readonly string[];
  };
}

export interface StateItem extends ChoiceItem<string> {
  readonly label: Words;
  /** Published counts, in the order of the published options. */
  readonly reference?: { readonly label: string; readonly counts: readonly number[] };
}

export interface StateItemResult extends ShareItemResult {
  readonly id: string;
  readonly label: Words;
}

export interface StateResult {
  readonly items: readonly StateItemResult[];
  /** Items with both sides shown, the widest difference of shares first; no difference is left out. */
  readonly widestGaps: readonly string[];
}

/** Of the first state, the furthest on: what is there most often, and what least often. */
export interface StateHighlight extends Highlight {
  readonly furthest: StateShare;
  /** Absent where there is one item. */
  readonly least?: StateShare;
}

export interface StateShare {
  readonly label: Words;
  readonly count: number;
  readonly n: number;
}

/** In which of a few named states each item is; items may stay empty. */
export const state: Kind<StatePlan, ChoiceBody, StateResult, StateHighlight> = {
  ...choosing<StatePlan, string>({ asked: ({ items }) => items, options: idsOfStates, counted: idsOfStates }),
  resultOf(closed, plan) {
    const states = idsOfStates(plan);
    const items = plan.items.map(({ id, label }) => ({ id, label, ...shareItem(id, closed, states) }));
    return { items, widestGaps: widestShareGaps(items) };
  },
  highlightOf({ items }) {
    const answered = enoughAnswered(items)
      .flatMap(({ label, counts, n }) => (counts ? [{ label, count: counts[0] ?? 0, n }] : []))
      .toSorted((a, b) => b.count / b.n - a.count / a.n);
    const [furthest] = answered;
    const least = answered.length > 1 ? answered.at(-1) : undefined;
    return furthest && { furthest, ...(least && { least }) };
  },
};

/** The items that most said to be in the first state, the largest share first; none of what more than half left empty. */
export function furthestItems(items: readonly StateItemResult[]): readonly StateItemResult[] {
  const share = ({ counts, n }: StateItemResult) => (counts?.[0] ?? 0) / n;
  return enoughAnswered(items)
    .filter((item) => share(item) > 0)
    .toSorted((a, b) => share(b) - share(a));
}

function enoughAnswered(items: readonly StateItemResult[]): readonly StateItemResult[] {
  const mostAnswered = Math.max(0, ...items.map(({ n }) => n));
  return items.filter(({ n }) => n * 2 >= mostAnswered);
}

function idsOfStates({ states }: StatePlan): string[] {
  return states.map(({ id }) => id);
}

import { smallestGroupEver } from '../suppression.ts';
import { sameWords, type Words } from '../words.ts';
import { type ChoiceBody, type ChoiceItem, choosing } from './choosing.ts';
import type { Earlier, Highlight, Kind, StageBase } from './kind.ts';
import { cannotSay, meansOf, type ScaleItemResult, scaleItem, widestGapsOf } from './scale-item.ts';

/** From the right pole to the left one. */
export const positions = ['7', '6', '5', '4', '3', '2', '1'] as const;
export const positionChoices = [...positions.toReversed(), cannotSay] as readonly Position[];
export type Position = (typeof positions)[number] | typeof cannotSay;

export interface ContinuumPlan extends StageBase {
  readonly kind: 'continuum';
  readonly question: Words;
  /** The poles. */
  readonly left: Words;
  readonly right: Words;
  /** The actors that are placed between them. */
  readonly items: readonly ContinuumItem[];
  /** Of when the places are: "nyt", "vuoden päästä". */
  readonly moment?: Words;
  /** The id of an earlier continuum stage that asks the same of another moment. */
  readonly comparedWith?: string;
}

export interface ContinuumItem extends ChoiceItem<Position> {
  readonly label: Words;
}

export interface ContinuumItemResult extends ScaleItemResult {
  readonly id: string;
  readonly label: Words;
  /** The mean of the earlier stage, where it asked the same and both may be shown. */
  readonly before?: number;
}

export interface ContinuumResult {
  readonly items: readonly ContinuumItemResult[];
  /** Items with both sides shown, the widest gap first; zero gaps are left out. */
  readonly widestGaps: readonly string[];
  /** Present where there is an earlier stage to compare with: of when its places are. */
  readonly compared?: { readonly moment?: Words };
}

/** What moved the most since the earlier stage, else who stands nearest to each pole, the left one first. */
export interface ContinuumHighlight extends Highlight {
  readonly moved: readonly ContinuumItemResult[];
  readonly ends: readonly ContinuumItemResult[];
}

/** Where each actor stands between two poles; actors may stay empty. */
export const continuum: Kind<ContinuumPlan, ChoiceBody<Position>, ContinuumResult, ContinuumHighlight> = {
  ...choosing<ContinuumPlan, Position>({
    asked: ({ items }) => items,
    options: () => positionChoices,
    counted: () => positions,
  }),
  comparesWith: ({ comparedWith }) => comparedWith,
  highlightOf({ items, compared }) {
    const moved = compared ? byMovement(items).slice(0, mostMoved) : [];
    const ends = moved.length > 0 ? [] : endsOf(items);
    if (moved.length > 0) return { moved, ends, tellsEarlier: true };
    return ends.length > 0 ? { moved, ends } : undefined;
  },
  measuresOf: ({ items }) => meansOf(items),
  resultOf(closed, plan, { earlier }) {
    const before = earlier ? earlierMeans(plan, earlier) : new Map<string, number>();
    const items = plan.items.map(({ id, label }): ContinuumItemResult => {
      const figures = scaleItem(id, closed, positions);
      const mean = before.get(id);
      return {
        id,
        label,
        ...figures,
        ...(figures.figures && mean !== undefined && { before: mean }),
      };
    });
    const { moment } = (earlier?.plan ?? {}) as Partial<ContinuumPlan>;
    const isCompared = items.some((item) => item.before !== undefined);
    return {
      items,
      widestGaps: widestGapsOf(items),
      ...(isCompared && { compared: { ...(moment && { moment }) } }),
    };
  },
};

/** How many a digest tells. */
const mostMoved = 2;

/** Those that may be compared with the earlier stage; what moved the most comes first. */
export function byMovement(items: readonly ContinuumItemResult[]): readonly ContinuumItemResult[] {
  const way = ({ figures, before }: ContinuumItemResult) => Math.abs((figures?.mean ?? 0) - (before ?? 0));
  return items.filter(({ before }) => before !== undefined).toSorted((a, b) => way(b) - way(a));
}

/** Who stands nearest to the left pole, and who to the right one; a single one only once. */
export function endsOf(items: readonly ContinuumItemResult[]): readonly ContinuumItemResult[] {
  const placed = items
    .filter(({ figures }) => figures)
    .toSorted((a, b) => (a.figures?.mean ?? 0) - (b.figures?.mean ?? 0));
  return placed.filter((_, place) => place === 0 || place === placed.length - 1);
}

/** Means of the same items between the same poles, in the same words; nothing else is compared. */
function earlierMeans(plan: ContinuumPlan, { plan: asked, closed }: Earlier): Map<string, number> {
  if (!isContinuum(asked) || !sameWords(asked.left, plan.left) || !sameWords(asked.right, plan.right)) {
    return new Map();
  }
  return new Map(
    plan.items.flatMap(({ id, label }) => {
      const same = asked.items.some((item) => item.id === id && sameWords(item.label, label));
      const { figures } = scaleItem(id, closed, positions);
      return same && figures && figures.n >= smallestGroupEver ? [[id, figures.mean] as const] : [];
    }),
  );
}

function isContinuum(plan: StageBase & { readonly kind?: string }): plan is ContinuumPlan {
  return plan.kind === 'continuum';
}

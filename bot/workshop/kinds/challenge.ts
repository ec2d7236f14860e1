import { scaleFigures } from '../statistics.ts';
import type { Words } from '../words.ts';
import { type ChoiceBody, type ChoiceItem, choosing } from './choosing.ts';
import type { Highlight, Kind, StageBase } from './kind.ts';
import {
  cannotSay,
  type GroupFigures,
  meansOf,
  type ScaleItemResult,
  scaleItem,
  widestGapsOf,
} from './scale-item.ts';

/** From the strongest down: Erittäin, Melko, Jokseenkin, Vähän, Ei lainkaan. */
export const levels = ['5', '4', '3', '2', '1'] as const;
export type Choice = (typeof levels)[number] | typeof cannotSay;

export interface ChallengePlan extends StageBase {
  readonly kind: 'challenge';
  readonly question: Words;
  readonly items: readonly ChallengeItem[];
  /** At launch the last vote of the series takes the place of question and items. */
  readonly from?: 'last-vote';
  /** Who answered the published survey that stands beside the vote; never computed with. */
  readonly reference?: { readonly year: number; readonly source: Words };
}

export interface ChallengeItem extends ChoiceItem<Choice> {
  /** A noun phrase, not a claim. */
  readonly label: Words;
  /** Published counts from the strongest level down. */
  readonly reference?: { readonly label: string; readonly counts: readonly number[] };
}

export type ChallengeBody = ChoiceBody<Choice>;

export interface ChallengeItemResult extends ScaleItemResult {
  readonly id: string;
  readonly label: Words;
  readonly reference?: { readonly n: number; readonly strong: number; readonly counts: readonly number[] };
}

export interface ChallengeResult {
  readonly question: Words;
  readonly items: readonly ChallengeItemResult[];
  readonly reference?: ChallengePlan['reference'];
  /** Items with both sides shown, the widest gap first; zero gaps are left out. */
  readonly widestGaps: readonly string[];
}

export interface ChallengeHighlight extends Highlight {
  readonly top: readonly TopChallenge[];
  readonly widestGap?: WidestGap;
}

/** A vote on how challenging each item is: five levels or "cannot say", items may stay empty. */
export const challenge: Kind<ChallengePlan, ChallengeBody, ChallengeResult, ChallengeHighlight> = {
  ...choosing<ChallengePlan, Choice>({
    asked: ({ items }) => items,
    options: () => [...levels, cannotSay],
    counted: () => levels,
  }),
  resultOf(closed, plan) {
    const items = plan.items.map(({ id, label, reference }): ChallengeItemResult => {
      const published = reference && scaleFigures(reference.counts);
      return {
        id,
        label,
        ...scaleItem(id, closed, levels),
        ...(published && {
          reference: { n: published.n, strong: published.strong, counts: published.counts },
        }),
      };
    });
    return {
      question: plan.question,
      items,
      widestGaps: widestGapsOf(items),
      ...(plan.reference && { reference: plan.reference }),
    };
  },
  highlightOf({ items }) {
    const [top, widestGap] = [topChallenges(items), widestGapOf(items)];
    return top.length === 0 && !widestGap ? undefined : { top, ...(widestGap && { widestGap }) };
  },
  measuresOf: ({ items }) => meansOf(items),
};

/** How many top challenges are told. */
const mostTop = 3;

/**
 * The items that most found very or fairly challenging, the largest share first. What more than half left empty
 * is not among them, however strongly the few feel.
 */
export function topChallenges(items: readonly ChallengeItemResult[]): readonly TopChallenge[] {
  const mostAnswered = Math.max(0, ...items.map(({ n }) => n));
  return items
    .flatMap(({ label, figures }) => (figures ? [{ label, strong: figures.strong, n: figures.n }] : []))
    .filter(({ strong, n }) => strong > 0 && n * 2 >= mostAnswered)
    .toSorted((a, b) => b.strong / b.n - a.strong / a.n)
    .slice(0, mostTop);
}

export interface TopChallenge {
  readonly label: Words;
  /** How many chose one of the two strongest levels, of the `n` who took a stand. */
  readonly strong: number;
  readonly n: number;
}

/** The item on which the sides differ most, where both may be shown. */
export function widestGapOf(items: readonly ChallengeItemResult[]): WidestGap | undefined {
  const [first] = widestGapsOf(items);
  const widest = items.find(({ id }) => id === first);
  const kunta = widest?.groups.find(({ group }) => group === 'kunta');
  const hyvinvointialue = widest?.groups.find(({ group }) => group === 'hyvinvointialue');
  return widest && kunta && hyvinvointialue ? { label: widest.label, kunta, hyvinvointialue } : undefined;
}

export interface WidestGap {
  readonly label: Words;
  readonly kunta: GroupFigures;
  readonly hyvinvointialue: GroupFigures;
}

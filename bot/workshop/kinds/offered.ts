import { groupsShown } from '../breakdown.ts';
import type { Dimension } from '../dimensions.ts';
import type { Side } from '../parties.ts';
import type { Language, Words } from '../words.ts';
import type { ClosedStage, Ground, Highlight, Option, ResultContext, StageBase } from './kind.ts';

/** A stage in which people choose among options of its own, or among the headings of an earlier dialogue. */
export interface OfferingPlan extends StageBase {
  readonly question: Words;
  /** Exactly one of `options` and `of` is there. */
  readonly options?: readonly OwnOption[];
  /** An earlier dialogue stage: its headings, or its shown answers where none were made. */
  readonly of?: string;
}

export interface OwnOption {
  readonly id: string;
  readonly label: Words;
  /** What sample people give it in a rehearsal, taken in turn within each side. */
  readonly samples: Readonly<Record<Side, readonly number[]>>;
}

/** Something to choose, in the agenda's words or as it was written in the room. */
export interface Offered {
  readonly id: string;
  readonly label: Words | string;
}

export function groundOfOffer({ of }: OfferingPlan): Ground | undefined {
  return of === undefined ? undefined : { stage: of, take: 'headings' };
}

/** What a stage offers; `options` are what the earlier stage gives. */
export function offeredIn(plan: OfferingPlan, options: readonly Option[]): readonly Offered[] {
  return plan.options ?? options.map(({ id, text }) => ({ id, label: text }));
}

/** The ids by which counts are ordered: those of the agenda, else those that stood on the card when it opened. */
export function countedIds(plan: OfferingPlan, opened: readonly string[]): readonly string[] {
  return plan.options?.map(({ id }) => id) ?? opened;
}

/** The options in a language, as later stages take them over. */
export function asOptions(offered: readonly Offered[], language: Language): Option[] {
  return offered.map(({ id, label }) => ({ id, text: typeof label === 'string' ? label : label[language] }));
}

/** What came out on top: at most three, the first first. */
export interface WinnersHighlight extends Highlight {
  readonly winners: readonly { readonly label: Words | string; readonly points: number }[];
}

const mostWinners = 3;

/** Of options with the most wanted first; nothing where nobody wanted anything. */
export function winnersIn(options: WinnersHighlight['winners']): WinnersHighlight | undefined {
  const winners = options
    .filter(({ points }) => points > 0)
    .slice(0, mostWinners)
    .map(({ label, points }) => ({ label, points }));
  return winners.length === 0 ? undefined : { winners };
}

/** What the answers of one group put first: one choice a person, so that suppression holds for it. */
export interface Favourites {
  readonly group: string;
  readonly n: number;
  /** The most chosen first; what nobody put first is left out. */
  readonly first: readonly { readonly id: string; readonly label: Words | string; readonly count: number }[];
}

/** The one item that is counted group by group: points and places of several options would tell on each other. */
export const firstItem = 'first';

/** How many of these people put each option first, and last in the list how many put none. */
export function countFirsts(firsts: readonly (string | undefined)[], ids: readonly string[]): number[] {
  const known = ids.map((id) => firsts.filter((first) => first === id).length);
  return [...known, firsts.filter((first) => first === undefined || !ids.includes(first)).length];
}

/** What each group that may be shown put first. */
export function favouritesIn(
  closed: ClosedStage,
  plan: OfferingPlan,
  { options, opened = [] }: ResultContext,
): { readonly favourites: readonly Favourites[]; readonly by?: Dimension } {
  const offered = new Map(offeredIn(plan, options).map((option) => [option.id, option]));
  const ids = countedIds(plan, opened);
  const by = closed.grouping?.by ?? 'side';
  return {
    favourites: groupsShown(closed, firstItem).map(({ group, counts }) => ({
      group,
      n: counts.reduce((sum, count) => sum + count, 0),
      first: ids
        .flatMap((id, place) => {
          const option = offered.get(id);
          const count = counts[place] ?? 0;
          return option && count > 0 ? [{ id, label: option.label, count }] : [];
        })
        .toSorted((a, b) => b.count - a.count),
    })),
    ...(by !== 'side' && { by }),
  };
}

import type { Dimension } from '../dimensions.ts';
import type { Words } from '../words.ts';
import type { Fields, Kind } from './kind.ts';
import { hasSamples } from './choosing.ts';
import {
  asOptions,
  countedIds,
  countFirsts,
  type Favourites,
  favouritesIn,
  firstItem,
  groundOfOffer,
  type OfferingPlan,
  offeredIn,
  type WinnersHighlight,
  winnersIn,
} from './offered.ts';

export interface RankingPlan extends OfferingPlan {
  readonly kind: 'ranking';
  /** How many are put in order. */
  readonly most: number;
}

/** Place, from 1 -> option id; a place left empty is absent. */
export type RankingBody = Readonly<Record<string, string>>;

export interface RankingRow {
  readonly option: string;
  /** From 1. */
  readonly place: number;
}

export interface RankingResult {
  readonly question: Words;
  readonly most: number;
  /** Everything that was offered, the highest score first. */
  readonly options: readonly {
    readonly id: string;
    readonly label: Words | string;
    /** The first of three places gives three, the last one. */
    readonly score: number;
    /** How many put it on any place, and how many on the first. */
    readonly people: number;
    readonly first: number;
  }[];
  readonly favourites: readonly Favourites[];
  /** What the groups are; absent where they are sides. */
  readonly by?: Dimension;
}

/** The input of a place. */
export const placeField = (place: number) => `place${place}`;

/** Each person puts the most important ones in order. */
export const ranking: Kind<RankingPlan, RankingBody, RankingResult, WinnersHighlight> = {
  asks: true,
  alwaysNamed: false,
  addsUp: false,
  moderated: false,
  textOf: () => undefined,
  buildsOn: groundOfOffer,
  accept(fields, plan, { options }) {
    const placed = placesOf(plan)
      .map((place) => [String(place), fields[placeField(place)] ?? ''] as const)
      .filter(([, id]) => id !== '');
    if (placed.length === 0) return { problem: 'empty' };
    const offered = offeredIn(plan, options);
    if (!placed.every(([, chosen]) => offered.some(({ id }) => id === chosen))) {
      return { problem: 'unknown-choice' };
    }
    if (new Set(placed.map(([, id]) => id)).size < placed.length) return { problem: 'ranked-twice' };
    return { body: Object.fromEntries(placed) };
  },
  fieldsOf: (body) =>
    Object.fromEntries(Object.entries(body).map(([place, id]) => [placeField(Number(place)), id])),
  rowsOf: (body) =>
    Object.entries(body).map(([place, option]): RankingRow => ({ option, place: Number(place) })),
  standOf(content, plan) {
    const { option, place } = content as RankingRow;
    const item = plan.options?.find(({ id }) => id === option);
    return item && { item, choice: String(place), place: place };
  },
  countsOf: (bodies, plan, opened = []) => ({
    [firstItem]: countFirsts(
      bodies.map((body) => body['1']),
      countedIds(plan, opened),
    ),
  }),
  resultOf(closed, plan, context) {
    const rows = closed.rows.map(({ content }) => content as RankingRow);
    const options = offeredIn(plan, context.options)
      .map(({ id, label }) => {
        const places = rows.filter(({ option }) => option === id).map(({ place }) => place);
        return {
          id,
          label,
          score: places.reduce((sum, place) => sum + plan.most - place + 1, 0),
          people: places.length,
          first: places.filter((place) => place === 1).length,
        };
      })
      .toSorted((a, b) => b.score - a.score || b.first - a.first);
    return { question: plan.question, most: plan.most, options, ...favouritesIn(closed, plan, context) };
  },
  highlightOf: ({ options }) => winnersIn(options.map(({ label, score }) => ({ label, points: score }))),
  winnersOf: ({ options }, language) =>
    asOptions(
      options.filter(({ score }) => score > 0),
      language,
    ),
  sampleOf(plan, { index, side }, { options }): Fields {
    const inOrder = plan.options?.some(({ samples }) => hasSamples(samples))
      ? placesOf(plan).map(
          (place) =>
            plan.options?.find(({ samples }) => samples[side][index % samples[side].length] === place)?.id,
        )
      : leaning(
          (plan.options ?? options).map(({ id }) => id),
          index,
        );
    return Object.fromEntries(
      placesOf(plan).flatMap((place) => {
        const id = inOrder[place - 1];
        return id === undefined ? [] : [[placeField(place), id]];
      }),
    );
  },
};

function placesOf({ most }: RankingPlan): number[] {
  return Array.from({ length: most }, (_, place) => place + 1);
}

/** A person's own order: the first options stay near the top, as in a real room. */
function leaning(ids: readonly string[], index: number): string[] {
  const start = Math.min(index % ids.length, (index * 3) % ids.length);
  return ids.length === 0 ? [] : [...ids.slice(start), ...ids.slice(0, start)];
}

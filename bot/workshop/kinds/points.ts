import type { Words } from '../words.ts';
import type { Dimension } from '../dimensions.ts';
import type { Kind } from './kind.ts';
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

export interface PointsPlan extends OfferingPlan {
  readonly kind: 'points';
  /** How many points each person shares. */
  readonly points: number;
}

/** option id -> points; an option without points is absent. */
export type PointsBody = Readonly<Record<string, number>>;

export interface PointsRow {
  readonly option: string;
  readonly points: number;
}

export interface PointsResult {
  readonly question: Words;
  /** Everything that was offered, the most points first, with how many people gave some. */
  readonly options: readonly {
    readonly id: string;
    readonly label: Words | string;
    readonly points: number;
    readonly people: number;
  }[];
  readonly favourites: readonly Favourites[];
  /** What the groups are; absent where they are sides. */
  readonly by?: Dimension;
}

/** Each person shares so many points among options. */
export const points: Kind<PointsPlan, PointsBody, PointsResult, WinnersHighlight> = {
  asks: true,
  alwaysNamed: false,
  addsUp: false,
  moderated: false,
  textOf: () => undefined,
  buildsOn: groundOfOffer,
  accept(fields, plan, { options }) {
    const given = offeredIn(plan, options).map(({ id }) => [id, (fields[id] ?? '').trim()] as const);
    if (!given.every(([, typed]) => /^\d{0,3}$/.test(typed))) return { problem: 'bad-points' };
    const body = given.map(([id, typed]) => [id, Number(typed)] as const).filter(([, number]) => number > 0);
    const sum = body.reduce((all, [, number]) => all + number, 0);
    if (sum === 0) return { problem: 'empty' };
    if (sum > plan.points) {
      return { problem: 'too-many-points', values: { most: plan.points, sum, over: sum - plan.points } };
    }
    return { body: Object.fromEntries(body) };
  },
  fieldsOf: (body) => Object.fromEntries(Object.entries(body).map(([id, number]) => [id, String(number)])),
  rowsOf: (body) => Object.entries(body).map(([option, number]): PointsRow => ({ option, points: number })),
  standOf(content, plan) {
    const row = content as PointsRow;
    const item = plan.options?.find(({ id }) => id === row.option);
    return item && { item, choice: String(row.points), place: -row.points };
  },
  countsOf: (bodies, plan, opened = []) => ({
    [firstItem]: countFirsts(bodies.map(favouriteOf), countedIds(plan, opened)),
  }),
  resultOf(closed, plan, context) {
    const rows = closed.rows.map(({ content }) => content as PointsRow);
    const options = offeredIn(plan, context.options)
      .map(({ id, label }) => {
        const given = rows.filter(({ option }) => option === id).map((row) => row.points);
        return { id, label, points: given.reduce((sum, one) => sum + one, 0), people: given.length };
      })
      .toSorted((a, b) => b.points - a.points || b.people - a.people);
    return { question: plan.question, options, ...favouritesIn(closed, plan, context) };
  },
  highlightOf: ({ options }) => winnersIn(options),
  winnersOf: ({ options }, language) =>
    asOptions(
      options.filter((option) => option.points > 0),
      language,
    ),
  sampleOf(plan, { index, side }, { options }) {
    if (plan.options?.some(({ samples }) => hasSamples(samples))) {
      return Object.fromEntries(
        plan.options.flatMap(({ id, samples }) => {
          const number = samples[side][index % samples[side].length] ?? 0;
          return number > 0 ? [[id, String(number)]] : [];
        }),
      );
    }
    return spread(
      plan.points,
      (plan.options ?? options).map(({ id }) => id),
      index,
    );
  },
};

/** The option that a person gave the most points; undefined where several share the place. */
function favouriteOf(body: PointsBody): string | undefined {
  const most = Math.max(...Object.values(body));
  const [first, second] = Object.keys(body).filter((id) => body[id] === most);
  return second === undefined ? first : undefined;
}

/** More than half to one, the rest to another: the first options gather points, as in a real room. */
function spread(all: number, ids: readonly string[], index: number): Record<string, string> {
  const place = Math.min(index % ids.length, (index * 3) % ids.length);
  const first = ids[place];
  const second = ids[(place + 1 + (index % 2)) % ids.length];
  const most = Math.ceil((all * 2) / 3);
  if (first === undefined) return {};
  if (second === undefined || second === first) return { [first]: String(all) };
  return { [first]: String(most), ...(all > most && { [second]: String(all - most) }) };
}

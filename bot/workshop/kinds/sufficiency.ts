import type { Side } from '../parties.ts';
import type { Words } from '../words.ts';
import { type ChoiceBody, choosing } from './choosing.ts';
import type { ClosedStage, Highlight, Kind, StageBase } from './kind.ts';
import { cannotSay, type ScaleItemResult, scaleItem, widestGapsOf } from './scale-item.ts';

export const scales = ['importance', 'sufficiency'] as const;
export type Scale = (typeof scales)[number];

/** From the strongest down: 5 = erittäin tärkeä, 4 = riittävää. */
export const stepsOfScale = {
  importance: ['5', '4', '3', '2', '1'],
  sufficiency: ['4', '3', '2', '1'],
} as const satisfies Record<Scale, readonly string[]>;
export type ScaleChoice<Of extends Scale> = (typeof stepsOfScale)[Of][number] | typeof cannotSay;

export interface SufficiencyPlan extends StageBase {
  readonly kind: 'sufficiency';
  readonly question: Words;
  readonly items: readonly SufficiencyItem[];
  /** Who answered the published survey that stands beside the matching scale; never computed with. */
  readonly reference?: { readonly year: number; readonly source: Words };
}

export interface SufficiencyItem {
  readonly id: string;
  readonly label: Words;
  /** Published counts of one of the scales, the strongest step first. */
  readonly reference?: {
    readonly label: string;
    readonly scale: Scale;
    readonly counts: readonly number[];
  };
  /** Sample choices of a rehearsal, taken in turn within each side. */
  readonly samples: Readonly<Record<Side, { readonly [Of in Scale]: readonly ScaleChoice<Of>[] }>>;
}

export interface SufficiencyItemResult {
  readonly id: string;
  readonly label: Words;
  readonly importance: ScaleItemResult;
  readonly sufficiency: ScaleItemResult;
  /** Both means on one scale from 0 to 100, and how much more important than sufficient it is. */
  readonly need?: Need;
}

export interface Need {
  readonly importance: number;
  readonly sufficiency: number;
  readonly gap: number;
}

export interface SufficiencyResult {
  /** The widest gap between importance and sufficiency first; those without figures come last. */
  readonly items: readonly SufficiencyItemResult[];
  /** Where the sides differ the most, by the part of the scale that their means are apart. */
  readonly widestGaps: readonly { readonly item: string; readonly scale: Scale }[];
}

export interface SufficiencyHighlight extends Highlight {
  /** What lacks the most of its importance; empty where everything is as sufficient as it is important. */
  readonly lacking: readonly Lacking[];
}

export interface Lacking {
  readonly label: Words;
  readonly need: Need;
}

/** The id of the input in which one item is placed on one scale; it is also how its rows and counts are kept. */
export function scaleField(scale: Scale, item: string): string {
  return `${scale}_${item}`;
}

function stepsOf(field: string): readonly ScaleChoice<Scale>[] {
  return stepsOfScale[field.startsWith('sufficiency_') ? 'sufficiency' : 'importance'];
}

/** How important and how sufficient each item is: what matters is the gap. Either may stay empty. */
export const sufficiency: Kind<
  SufficiencyPlan,
  ChoiceBody<ScaleChoice<Scale>>,
  SufficiencyResult,
  SufficiencyHighlight
> = {
  ...choosing<SufficiencyPlan, ScaleChoice<Scale>>({
    asked: ({ items }) =>
      items.flatMap(({ id, samples: { kunta, hyvinvointialue, kumppani } }) =>
        scales.map((scale) => ({
          id: scaleField(scale, id),
          samples: {
            kunta: kunta[scale],
            hyvinvointialue: hyvinvointialue[scale],
            kumppani: kumppani[scale],
          },
        })),
      ),
    options: (_plan, field) => [...stepsOf(field), cannotSay],
    counted: (_plan, field) => stepsOf(field),
  }),
  resultOf(closed, plan) {
    const items = plan.items
      .map((item) => resultOfItem(item, closed))
      .toSorted((a, b) => gapOf(b) - gapOf(a));
    return { items, widestGaps: widestBetweenSides(items) };
  },
  highlightOf: ({ items }) =>
    items.some(({ need }) => need) ? { lacking: lackingIn(items).slice(0, mostLacking) } : undefined,
  standOf(content, plan) {
    const { item: field, choice } = content as { item: string; choice: ScaleChoice<Scale> };
    for (const { id, label } of plan.items) {
      const scale = scales.find((one) => scaleField(one, id) === field);
      if (!scale) continue;
      const place = 100 * scales.indexOf(scale) + [...stepsOf(field), cannotSay].indexOf(choice);
      return { item: { id, label }, choice: scaleField(scale, choice), place };
    }
    return undefined;
  },
  measuresOf: ({ items }) =>
    items.flatMap(({ id, label, need }) =>
      need ? [{ id, label, value: wholeGapOf(need), unit: 'gap' as const }] : [],
    ),
};

/** How many a digest tells. */
const mostLacking = 2;

/** What is more important than it is sufficient, the widest gap first. */
export function lackingIn(items: readonly SufficiencyItemResult[]): readonly Lacking[] {
  return items.flatMap(({ label, need }) => (need && wholeGapOf(need) > 0 ? [{ label, need }] : []));
}

/** The gap as it is said: whoever subtracts the two whole numbers beside it gets the same. */
export function wholeGapOf({ importance, sufficiency: enough }: Need): number {
  return Math.round(importance) - Math.round(enough);
}

/** A mean in steps, from the lowest 1 up, as a place from 0 to 100. */
function outOf100(mean: number, scale: Scale): number {
  return ((mean - 1) / (stepsOfScale[scale].length - 1)) * 100;
}

function gapOf({ need }: SufficiencyItemResult): number {
  return need?.gap ?? Number.NEGATIVE_INFINITY;
}

function resultOfItem({ id, label }: SufficiencyItem, closed: ClosedStage): SufficiencyItemResult {
  const of = (scale: Scale) => scaleItem(scaleField(scale, id), closed, stepsOfScale[scale]);
  const [importance, enough] = [of('importance'), of('sufficiency')];
  const means = [importance.figures?.mean, enough.figures?.mean] as const;
  if (means[0] === undefined || means[1] === undefined) return { id, label, importance, sufficiency: enough };
  const places = {
    importance: outOf100(means[0], 'importance'),
    sufficiency: outOf100(means[1], 'sufficiency'),
  };
  const need = { ...places, gap: places.importance - places.sufficiency };
  return { id, label, importance, sufficiency: enough, need };
}

function widestBetweenSides(items: readonly SufficiencyItemResult[]): SufficiencyResult['widestGaps'] {
  const asked = items.flatMap((item) =>
    scales.map((scale) => {
      const { gap } = item[scale];
      const id = scaleField(scale, item.id);
      return {
        id,
        item: item.id,
        scale,
        ...(gap !== undefined && { gap: gap / (stepsOfScale[scale].length - 1) }),
      };
    }),
  );
  return widestGapsOf(asked).flatMap((id) =>
    asked.filter((one) => one.id === id).map(({ item, scale }) => ({ item, scale })),
  );
}

import type { ScaleItem } from '../scale-lines.ts';
import type { Speech } from '../speech.ts';
import type { Figure } from './exported-result.ts';

/** How a kind names what it counts. */
export interface ScaleNames {
  /** From the strongest down. */
  readonly steps: readonly string[];
  readonly cannotSay: string;
  /** The two strongest steps together; absent where the kind does not tell them. */
  readonly strong?: string;
}

/** The figures of items on a scale, of everybody and of the groups that may be shown. */
export function scaleFigures(items: readonly ScaleItem[], names: ScaleNames, speech: Speech): Figure[] {
  return items.flatMap((item) => [...ofEverybody(item, names, speech), ...ofGroups(item, names, speech)]);
}

function ofEverybody({ label, n, cannotSay, figures }: ScaleItem, names: ScaleNames, speech: Speech) {
  const item = speech.words(label);
  const counted = { item, measure: speech.say('exported.n'), value: n };
  const unsure = { item, measure: names.cannotSay, value: cannotSay };
  // Of fewer than three nothing but their number is told.
  if (!figures) return [counted, unsure];
  return [
    counted,
    ...names.steps.map((measure, place) => ({ item, measure, value: figures.counts[place] ?? 0 })),
    unsure,
    mean(item, figures.mean, speech),
    { item, measure: speech.say('exported.median'), value: figures.median, decimals: 1, detail: true },
    { item, measure: speech.say('exported.spread'), value: figures.spread, decimals: 1, detail: true },
  ] satisfies Figure[];
}

function ofGroups({ label, groups }: ScaleItem, { strong }: ScaleNames, speech: Speech): Figure[] {
  const item = speech.words(label);
  return groups.flatMap((of) => {
    const group = speech.group(of.group);
    return [
      { item, group, measure: speech.say('exported.n'), value: of.n },
      ...(strong === undefined ? [] : [{ item, group, measure: strong, value: of.strong }]),
      { ...mean(item, of.mean, speech), group },
    ];
  });
}

function mean(item: string, value: number, speech: Speech): Figure {
  return { item, measure: speech.say('exported.mean'), value, decimals: 1 };
}

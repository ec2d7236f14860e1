import type { ScaleItemResult } from '../bot/workshop/kinds/scale-item.ts';
import type { Words } from '../bot/workshop/words.ts';
import { countsLine } from './counts-line.ts';
import { type ItemLines, mostLines } from './item-results.ts';
import type { Speech } from './speech.ts';
import type { TextKey } from './texts.ts';

export type ScaleItem = ScaleItemResult & { readonly id: string; readonly label: Words };

/** How a kind speaks of its scale. */
export interface ScaleTexts {
  /** With {first} (the strongest step), {strong} (the two strongest), {n} and {mean}. */
  readonly strong: TextKey;
  /** One side or other group, with {side}, {mean}, {strong} and {n}. */
  readonly side: TextKey;
  /** The names of the steps, the strongest first. */
  readonly steps: readonly string[];
}

/** The figures of one item as text: what matters first, then the rest and the groups. */
export function scaleLines(item: ScaleItem, { strong, side, steps }: ScaleTexts, speech: Speech): ItemLines {
  const { n, cannotSay, figures, groups, gap } = item;
  const label = speech.words(item.label);
  if (!figures) return { label, main: [speech.say('items.too-few', { n, cannotSay })], details: null };
  const mean = speech.decimal(figures.mean);
  const groupTexts = groups.map((of) =>
    speech.say(side, {
      side: speech.group(of.group),
      mean: speech.decimal(of.mean),
      strong: of.strong,
      n: of.n,
    }),
  );
  const meanOf = (of: string) => groups.find(({ group }) => group === of)?.mean ?? 0;
  const apart = speech.difference(meanOf('kunta'), meanOf('hyvinvointialue'));
  const gapTexts = gap === undefined ? [] : [speech.say('items.side-gap', { gap: apart })];
  return {
    label,
    main: [
      speech.say(strong, { first: figures.counts[0] ?? 0, strong: figures.strong, n: figures.n, mean }),
      ...(groupTexts.length > 0 ? [[...groupTexts, ...gapTexts].join(' · ')] : []),
    ],
    details: [
      countsLine(steps, figures.counts),
      speech.say('items.spread', {
        median: speech.decimal(figures.median),
        spread: speech.decimal(figures.spread),
        cannotSay,
      }),
    ].join(' · '),
  };
}

/** Where the sides differ the most, and which of them is higher: `higher` are sentences
 * in the kind's own words. */
export function gapLines(
  items: readonly ScaleItem[],
  widestGaps: readonly string[],
  higher: Readonly<Record<'kunta' | 'hyvinvointialue', string>>,
  speech: Speech,
): string[] {
  return widestGaps.slice(0, mostLines).flatMap((id) => {
    const item = items.find((one) => one.id === id);
    const meanOf = (side: string) => item?.groups.find(({ group }) => group === side)?.mean;
    const [kunta, hyvinvointialue] = [meanOf('kunta'), meanOf('hyvinvointialue')];
    if (!item || kunta === undefined || hyvinvointialue === undefined) return [];
    const line = speech.say('items.gap', {
      label: speech.words(item.label),
      kunta: speech.decimal(kunta),
      hyvinvointialue: speech.decimal(hyvinvointialue),
      gap: speech.difference(kunta, hyvinvointialue),
    });
    return [`${line}. ${higher[kunta > hyvinvointialue ? 'kunta' : 'hyvinvointialue']}`];
  });
}

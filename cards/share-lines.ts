import { fewestForPercentages } from '../bot/workshop/readiness-class.ts';
import type { Part, ShareGap, ShareItemResult } from '../bot/workshop/kinds/share-item.ts';
import type { Words } from '../bot/workshop/words.ts';
import { countsLine } from './counts-line.ts';
import { mostLines } from './item-results.ts';
import type { Speech } from './speech.ts';

/** Where the pictures of the two sides differ the most: the option, and how many of each side chose it. */
export function shareGapLines(
  items: readonly { readonly id: string; readonly label: Words; readonly gap?: ShareGap }[],
  widestGaps: readonly string[],
  names: readonly string[],
  speech: Speech,
): string[] {
  return widestGaps.slice(0, mostLines).flatMap((id) => {
    const item = items.find((one) => one.id === id);
    if (!item?.gap) return [];
    const { option, kunta, hyvinvointialue } = item.gap;
    return [
      speech.say('items.share-gap', {
        label: speech.words(item.label),
        option: names[option] ?? '',
        kunta: kunta.count,
        kuntaN: kunta.n,
        hyvinvointialue: hyvinvointialue.count,
        hyvinvointialueN: hyvinvointialue.n,
      }),
    ];
  });
}

/** The counts of each group that may be shown, one line a group; what nobody of it chose is left out. */
export function groupCountLines(
  groups: ShareItemResult['groups'],
  names: readonly string[],
  speech: Speech,
): string[] {
  return groups.map(({ group, counts }) => {
    const chosen = (_: unknown, place: number) => (counts[place] ?? 0) > 0;
    return `${speech.group(group)}: ${countsLine(names.filter(chosen), counts.filter(chosen))}`;
  });
}

/** So many of so many, with the percentage where there are enough for one: "15/18 (83 %)". */
export function shareText({ count, n }: Part, speech: Speech): string {
  return n < fewestForPercentages ? `${count}/${n}` : `${count}/${n} (${speech.percent(count / n)})`;
}

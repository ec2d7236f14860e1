import type { ShareGap } from '../bot/workshop/kinds/share-item.ts';
import type { Words } from '../bot/workshop/words.ts';
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

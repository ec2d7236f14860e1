import type { ShareItemResult } from '../../bot/workshop/kinds/share-item.ts';
import { sum } from '../../bot/workshop/suppression.ts';
import type { Words } from '../../bot/workshop/words.ts';
import type { Speech } from '../speech.ts';
import type { Figure } from './exported-result.ts';

type ShareItem = ShareItemResult & { readonly label: Words; readonly cannotSay?: number };

/** How many chose each option of each item, of everybody and of the groups that may be shown. */
export function shareFigures(
  items: readonly ShareItem[],
  names: readonly string[],
  speech: Speech,
  cannotSay?: string,
): Figure[] {
  // Where not knowing is one of the options, answering is not taking a stand.
  const n = speech.say(cannotSay === undefined ? 'exported.answered' : 'exported.n');
  const chosen = (item: string, counts: readonly number[]) =>
    names.map((measure, place) => ({ item, measure, value: counts[place] ?? 0 }));
  return items.flatMap((of) => {
    const item = speech.words(of.label);
    return [
      { item, measure: n, value: of.n },
      ...(of.counts ? chosen(item, of.counts) : []),
      ...(cannotSay === undefined || of.cannotSay === undefined
        ? []
        : [{ item, measure: cannotSay, value: of.cannotSay }]),
      ...of.groups.flatMap(({ group: id, counts }) => {
        const group = speech.group(id);
        return [
          { item, group, measure: n, value: sum(counts) },
          ...chosen(item, counts).map((figure) => ({ ...figure, group })),
        ];
      }),
    ];
  });
}

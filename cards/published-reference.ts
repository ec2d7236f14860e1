import { sum } from '../bot/workshop/suppression.ts';
import type { Words } from '../bot/workshop/words.ts';
import type { Element } from './element.ts';
import { countsLine } from './counts-line.ts';
import { plain } from './plain.ts';
import type { Speech } from './speech.ts';
import { templateOf } from './template.ts';
import type { TextKey } from './texts.ts';
import template from './templates/published-reference.json' with { type: 'json' };

const expand = templateOf(template);

/** Who answered a published survey, and when. */
export interface Survey {
  readonly year: number;
  readonly source: Words;
}

/** What was published of one item: counts under the names of its options, and the words in which it was asked. */
export interface PublishedItem {
  readonly label: Words;
  readonly askedAs: string;
  readonly names: readonly string[];
  readonly counts: readonly number[];
  /** What is said before the counts. */
  readonly before?: string;
}

/** What was published of the same, as texts. */
export interface PublishedTexts {
  readonly title: string;
  readonly notes: readonly string[];
  readonly items: readonly { readonly label: string; readonly text: string }[];
}

/**
 * The published counts beside the vote. It is no sample and other people answered: counts alone, with who answered,
 * and no word of change. `counted` says whose counts they are, with {year}, {n} and {counts}. Undefined where
 * nothing was published.
 */
export function publishedTexts(
  survey: Survey | undefined,
  items: readonly PublishedItem[],
  speech: Speech,
  counted: TextKey = 'reference.counts',
): PublishedTexts | undefined {
  if (!survey || items.length === 0) return undefined;
  const year = String(survey.year);
  return {
    title: speech.say('reference.title', { year }),
    notes: [
      speech.say('reference.caution'),
      speech.say('reference.who', { year, source: speech.words(survey.source) }),
    ],
    items: items.map(({ label, askedAs, names, counts, before }) => ({
      label: speech.words(label),
      text: [
        ...(before === undefined ? [] : [before]),
        speech.say(counted, {
          year,
          n: sum(counts),
          counts: countsLine(names.map(plain), counts),
        }),
        ...(plain(askedAs) === plain(label[speech.language])
          ? []
          : [speech.say('reference.asked', { label: plain(askedAs) })]),
      ].join(' '),
    })),
  };
}

/** The same on a card, behind a button; nothing where nothing was published. */
export function publishedReference(texts: PublishedTexts | undefined): Element[] {
  return texts ? expand(texts) : [];
}

/** What was published of the items of a stage, under the names of the published options. */
export function publishedItems(
  items: readonly {
    readonly label: Words;
    readonly reference?: { readonly label: string; readonly counts: readonly number[] };
  }[],
  names: readonly string[],
): PublishedItem[] {
  return items.flatMap(({ label, reference }) =>
    reference ? [{ label, askedAs: reference.label, names, counts: reference.counts }] : [],
  );
}

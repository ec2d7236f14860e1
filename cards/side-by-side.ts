import type { Language } from '../bot/workshop/words.ts';
import type { AdaptiveCard, Element } from './element.ts';
import { sizeOf } from './fitting.ts';

/** What Teams takes of a card, 28 KB. */
const mostBytes = 28 * 1024;

/** Characters of a hint that a field shows on a phone. */
const longestHint = 38;

/** The properties in which a card speaks to people; everything else is the same in every language. */
const spoken = new Set(['title', 'label', 'placeholder', 'errorMessage', 'altText', 'legend', 'text']);

/**
 * One card in two languages, of the same view drawn in each: every text is followed by its counterpart, and every
 * input and button stands once and is named in both; a hint in both only where its field has room. What people wrote is the same in both and stands once. Where
 * the whole would not fit a card, what is folded away stays in the first language, then the charts too, and at last
 * the charts give way: they repeat what the text says.
 */
export function sideBySide(first: AdaptiveCard, second: AdaptiveCard, language: Language): AdaptiveCard {
  const drafts = leftOut.map((keepsFirst) => ({
    ...first,
    body: mergeLists(first.body, second.body, { language, keepsFirst }),
  }));
  const last = drafts
    .map((draft) => ({ ...draft, body: draft.body.filter((one) => !isChart(one)) }))
    .slice(-1);
  return [...drafts, ...last].find((draft) => sizeOf(draft) <= mostBytes) ?? first;
}

const isFolded = ({ isVisible }: Element) => isVisible === false;
const isChart = ({ type }: Element) => type.startsWith('Chart.');

/** What stays in the first language, from nothing to the most. */
const leftOut: readonly ((element: Element) => boolean)[] = [
  () => false,
  isFolded,
  (element) => isFolded(element) || isChart(element),
];

/** Two sentences of one meaning; one where they are the same. */
export function inBoth(first: string, second: string): string {
  if (first === second) return first;
  return first.includes('\n') ? `${first}\n\n${second}` : `${first} / ${second}`;
}

interface Merging {
  /** Of the second card. */
  readonly language: Language;
  readonly keepsFirst: (element: Element) => boolean;
}

/** Elements match as long as their types do; a text that only one language has stands alone. */
function mergeLists(first: readonly Element[], second: readonly Element[], merging: Merging): Element[] {
  const differs = first.findIndex((element, place) => element.type !== second[place]?.type);
  const matching = differs === -1 ? first.length : differs;
  return [
    ...first.slice(0, matching).flatMap((element, place) => mergeElements(element, second[place], merging)),
    ...first.slice(matching),
    ...second
      .slice(matching)
      .filter(isText)
      .map((text) => asCounterpart(text, merging)),
  ];
}

function mergeElements(first: Element, second: Element | undefined, merging: Merging): Element[] {
  if (!second || merging.keepsFirst(first)) return [first];
  if (!isText(first)) return [mergeProperties(first, second, merging)];
  const same = JSON.stringify(first) === JSON.stringify(second);
  return same ? [first] : [first, asCounterpart(second, merging)];
}

function mergeProperties<Thing extends object>(first: Thing, second: Thing, merging: Merging): Thing {
  return Object.fromEntries(
    Object.entries(first).map(([name, one]) => {
      const other = (second as Record<string, unknown>)[name];
      // What a button sends is never spoken.
      return [name, name === 'data' && !isChartData(one) ? one : mergeValues(name, one, other, merging)];
    }),
  ) as Thing;
}

function mergeValues(name: string, one: unknown, other: unknown, merging: Merging): unknown {
  if (typeof one === 'string' && typeof other === 'string') {
    if (!spoken.has(name)) return one;
    const both = inBoth(one, other);
    return name === 'placeholder' && both.length > longestHint ? one : both;
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.every(isElement) && other.every(isElement)) return mergeLists(one, other, merging);
    return one.map((part: unknown, place) => mergeValues(name, part, other[place], merging));
  }
  return isObject(one) && isObject(other) ? mergeProperties(one, other, merging) : one;
}

/** The second language stands under the first, quieter but as large: both are to be read. */
function asCounterpart(text: Element, { language }: Merging): Element {
  const placed = { ...text, lang: language, spacing: 'None' };
  if (text.type === 'TextBlock') return { ...placed, isSubtle: true };
  const runs = (text['inlines'] ?? []) as readonly object[];
  return { ...placed, inlines: runs.map((run) => ({ ...run, isSubtle: true })) };
}

function isText({ type }: Element): boolean {
  return type === 'TextBlock' || type === 'RichTextBlock';
}

function isChartData(value: unknown): boolean {
  return Array.isArray(value);
}

function isElement(value: unknown): value is Element {
  return isObject(value) && 'type' in value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

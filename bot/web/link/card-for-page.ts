import type { AdaptiveCard, Element } from '../../../cards/element.ts';

/** What the card's pictures stand under (cards/pictures.ts), behind a button that shows them. */
const picturesId = 'pictures';

/**
 * A card as the official renderer shows it on a page of our own, the one place that knows what Teams alone has:
 * charts give way to their pictures, people are not looked up, and what the bot serves is fetched from the page's own
 * address.
 */
export function cardForPage(card: AdaptiveCard, address: string | undefined): AdaptiveCard {
  const pictured = card.body.some(({ id }) => id === picturesId);
  const body = card.body.flatMap((element) => elementForPage(element, { pictured, address }));
  return { ...withoutTeams(card), type: 'AdaptiveCard', body };
}

interface Page {
  /** The pictures stand on the card, whole: nothing stands in for its charts. */
  readonly pictured: boolean;
  readonly address: string | undefined;
}

function elementForPage(element: Element, page: Page): Element[] {
  if (element.type.startsWith('Chart.')) return page.pictured ? [] : fallbackOf(element, page);
  if (element['choices.data'] !== undefined) return [];
  if (page.pictured && showsPictures(element)) return [];
  const shown = element['id'] === picturesId ? { ...element, isVisible: true } : element;
  const parts = Object.entries(withoutTeams(shown)).map(([name, value]) => [
    name,
    name === 'url' ? ownAddress(value, page) : partForPage(value, page),
  ]);
  return [Object.fromEntries(parts) as Element];
}

function fallbackOf({ fallback }: Element, page: Page): Element[] {
  return typeof fallback === 'object' && fallback !== null ? elementForPage(fallback as Element, page) : [];
}

function partForPage(value: unknown, page: Page): unknown {
  if (!Array.isArray(value)) return value;
  return value.flatMap((one: unknown) => (isElement(one) ? elementForPage(one, page) : [one]));
}

function isElement(thing: unknown): thing is Element {
  return typeof thing === 'object' && thing !== null && typeof (thing as Element).type === 'string';
}

function showsPictures({ actions }: Element): boolean {
  return (
    Array.isArray(actions) &&
    actions.some(({ targetElements }: Element) => JSON.stringify(targetElements) === `["${picturesId}"]`)
  );
}

/** The same address without its host: a page fetches nothing from anywhere else. */
function ownAddress(url: unknown, { address }: Page): unknown {
  if (typeof url !== 'string' || address === undefined || !url.startsWith(address)) return url;
  return new URL(url).pathname;
}

/** Buttons of Teams have a second form for old clients, which a page does not need. */
function withoutTeams(element: Element): Element {
  const { msteams: _teams, fallback: _other, ...rest } = element;
  return rest;
}

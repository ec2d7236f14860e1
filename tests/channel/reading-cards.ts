import type { Activity } from './activity.ts';

/** An Adaptive Card (or any element of one) as parsed JSON. */
export interface Card {
  type?: string;
  [field: string]: unknown;
}

/** A button of a card. */
export interface CardAction extends Card {
  type: string;
  title?: string;
  verb?: string;
  data?: unknown;
}

/** A field of a card. */
export interface CardInput extends Card {
  type: string;
  id: string;
  label?: string;
  value?: string;
  isRequired?: boolean;
}

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** The first Adaptive Card among an activity's attachments. */
export function cardIn(activity: Activity): Card | undefined {
  return cardsIn(activity)[0];
}

/** All Adaptive Cards among an activity's attachments. */
export function cardsIn(activity: Activity): Card[] {
  return (activity.attachments ?? [])
    .filter(({ contentType }) => contentType === CARD_TYPE)
    .map(({ content }) => content)
    .filter(isObject);
}

/** All buttons of a card, also those inside sub-cards and those that stand by as another one's fallback. */
export function actionsOf(card: Card): CardAction[] {
  return [...parts(card), ...fallbacks(card)].filter(isAction);
}

/**
 * The first button with this verb, or title, or both (and, when several kinds answer to it, of this type; a fallback
 * is found only by asking for `Action.Submit`).
 * @throws when there is none, naming those that there are.
 */
export function findAction(
  card: Card | undefined,
  wanted: { verb?: string; title?: string; type?: string },
): CardAction {
  if (!card) throw new Error('There is no card to look for a button in.');
  const found = actionsOf(card).find(
    (action) =>
      (wanted.verb === undefined || verbOf(action) === wanted.verb) &&
      (wanted.title === undefined || action.title === wanted.title) &&
      (wanted.type === undefined || action.type === wanted.type),
  );
  if (found) return found;
  const there = actionsOf(card).map(
    (action) => `${action.type} "${action.title}" (${verbOf(action) ?? 'no verb'})`,
  );
  throw new Error(
    `No button ${JSON.stringify(wanted)} on the card; there are: ${there.join(', ') || 'none'}.`,
  );
}

/** The fields of a card, in order. */
export function inputsOf(card: Card): CardInput[] {
  return parts(card).filter(isInput);
}

/** What the fields send when nobody touches them, as a client fills it in. */
export function untouchedInputs(card: Card): Record<string, string> {
  const entries = inputsOf(card).map(({ id, type, value, valueOff }) => [
    id,
    value ?? (type === 'Input.Toggle' ? (valueOff ?? 'false') : undefined),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** The card's wish to be asked anew by the people in `userIds` (by everybody when it names nobody). */
export function refreshOf(card: Card): { action: CardAction; userIds?: unknown[] } | undefined {
  if (!isObject(card.refresh) || !isObject(card.refresh.action) || !isAction(card.refresh.action))
    return undefined;
  const { action, userIds } = card.refresh;
  return { action, ...(Array.isArray(userIds) ? { userIds } : {}) };
}

/** All text that a reader of the card sees, one piece a line. Data behind buttons and hidden parts are left out. */
export function textOf(card: Card): string {
  return parts(card).flatMap(shownBy).join('\n');
}

const SHOWN_FIELDS = [
  'text',
  'title',
  'subtitle',
  'label',
  'placeholder',
  'legend',
  'xAxisTitle',
  'yAxisTitle',
];

function shownBy(part: Card): string[] {
  const shown = SHOWN_FIELDS.map((field) => part[field]);
  if (part.type?.startsWith('Input.')) shown.push(part.value);
  if (Array.isArray(part.facts)) shown.push(...part.facts.map(({ title, value }) => `${title} ${value}`));
  if (Array.isArray(part.inlines)) shown.push(...part.inlines);
  return shown.filter((text) => typeof text === 'string').filter(Boolean);
}

/** What is not shown as elements: other clients' versions, instructions to Teams; facts are read with their set. */
const NOT_ELEMENTS = [
  'fallback',
  'refresh',
  'msteams',
  'metadata',
  'choices.data',
  'authentication',
  'facts',
];

/** The card's visible elements and sub-elements, in reading order. */
function parts(from: unknown): Card[] {
  if (Array.isArray(from)) return from.flatMap(parts);
  if (!isObject(from) || from.isVisible === false) return [];
  const inside = Object.entries(from).filter(
    ([field]) => !NOT_ELEMENTS.includes(field) && !(field === 'data' && from.type?.startsWith('Action.')),
  );
  return [from, ...inside.flatMap(([, value]) => parts(value))];
}

function fallbacks(card: Card): Card[] {
  return parts(card)
    .filter((part) => isObject(part.fallback))
    .flatMap((part) => parts(part.fallback));
}

function verbOf(action: CardAction): string | undefined {
  const inData = isObject(action.data) ? action.data.verb : undefined;
  return action.verb ?? (typeof inData === 'string' ? inData : undefined);
}

function isAction(part: Card): part is CardAction {
  return part.type?.startsWith('Action.') === true;
}

function isInput(part: Card): part is CardInput {
  return part.type?.startsWith('Input.') === true && typeof part.id === 'string';
}

/** Whether a piece of parsed JSON is an object: an element of a card, for one. */
export function isObject(value: unknown): value is Card {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { InvokeAnswer } from '../channel/invoke-answer.ts';
import { type Card, textOf } from '../channel/reading-cards.ts';

/** What would tell a caller of the inside: a stack, a path, an error's name. */
export const stackOrPath = /\bat\s+\S+\s*\(|node_modules|\.ts:\d|\.js:\d|Error:/;

/**
 * The sentence of a kind refusal, which leaves the card and what was typed on it in place.
 * @throws when the answer is anything else.
 */
export function refusalOf(answer: InvokeAnswer): string {
  const { status, statusCode = 0, error, card, body } = answer;
  const told = JSON.stringify(body ?? '');
  const kind = status === 200 && statusCode >= 400 && statusCode < 500 && !card;
  if (!kind || !error || stackOrPath.test(told)) throw new Error(`This is no refusal: ${status} ${told}`);
  return error.message;
}

/** The texts that people wrote, as a card of results shows them; without the invisible guards in them. */
export function quotesIn(card: Card | undefined): string[] {
  const found: string[] = [];
  JSON.stringify(card, (_key, part: { style?: string; items?: Card[] } | null) => {
    const [quote] = part?.style === 'emphasis' ? (part.items ?? []) : [];
    if (quote) found.push(textOf(quote).replaceAll('\u200B', ''));
    return part;
  });
  return found;
}

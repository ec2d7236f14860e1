import type { Delivery } from './delivery.ts';
import { type Card, isObject } from './reading-cards.ts';

/** A bot's answer to a pressed Action.Execute, read as Teams reads it. */
export interface InvokeAnswer extends Delivery {
  /** The Universal Action's own status, inside the HTTP answer. */
  statusCode?: number;
  type?: string;
  /** The private card that now stands in place of the shared one, for the presser alone. */
  card?: Card;
  /** The sentence shown to the presser. */
  message?: string;
  /** The refusal shown to the presser; card and typed text stay. */
  error?: { code: string; message: string };
}

/**
 * Reads the answer to an `adaptiveCard/action` invoke.
 * @throws when the bot answered with a card that is too big for Teams to show.
 */
export function readInvokeAnswer(delivery: Delivery, maxCardBytes: number): InvokeAnswer {
  const answer: InvokeAnswer = { ...delivery };
  const { statusCode, type, value } = isObject(delivery.body) ? delivery.body : {};
  if (typeof statusCode === 'number') answer.statusCode = statusCode;
  if (typeof type === 'string') answer.type = type;
  if (type === 'application/vnd.microsoft.card.adaptive' && isObject(value)) answer.card = value;
  if (type === 'application/vnd.microsoft.activity.message') answer.message = String(value);
  if (type === 'application/vnd.microsoft.error' && isObject(value))
    answer.error = { code: String(value.code), message: String(value.message) };
  const bytes = answer.card ? Buffer.byteLength(JSON.stringify(answer.card)) : 0;
  if (bytes > maxCardBytes)
    throw new Error(`The private card has ${bytes} bytes; Teams shows at most ${maxCardBytes}.`);
  return answer;
}

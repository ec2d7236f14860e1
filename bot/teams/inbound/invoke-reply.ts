import { ActivityTypes, type InvokeResponse, StatusCodes, type TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../../cards/element.ts';

/** The presser alone sees this card in place of the one they pressed. */
export function cardReply(card: AdaptiveCard): object {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

/** The card and the text typed into it stay; the sentence is shown under it. */
export function errorReply(code: string, message: string, statusCode = 400): object {
  return { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } };
}

/**
 * Queues the answer to an invoke. The SDK's own route for card actions must not be used: once a card with a
 * refresh block has gone out it sends every later private card of that verb to everyone.
 */
export async function replyToInvoke(context: TurnContext, body: object): Promise<void> {
  const value: InvokeResponse = { status: StatusCodes.OK, body };
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
}

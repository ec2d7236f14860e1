import { z } from 'zod/v4';
import type { ReceivedCard } from './received-cards.ts';

const execute = z.object({
  type: z.literal('Action.Execute'),
  title: z.string(),
  verb: z.string(),
  data: z.record(z.string(), z.unknown()).default({}),
});
export const invokeReply = z.object({ type: z.string(), value: z.unknown() });

/** What the bot answered to a press: the type of a Universal Action reply, with its card, sentence or error. */
export type InvokeReply = z.infer<typeof invokeReply>;

/** Every Action.Execute anywhere in the card. */
function actionsIn(node: unknown): z.infer<typeof execute>[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = execute.safeParse(node);
  return [...(own.success ? [own.data] : []), ...Object.values(node).flatMap(actionsIn)];
}

/**
 * Presses a button of a card as another person of people.yml (`user` is their id): the Agents Playground shows the
 * screen of one person only. `inputs` are added to the button's own data, as a client does.
 * @throws when the card has no such button, naming those that it has, and when the bot's reply is not 200.
 */
export async function pressAs(
  playgroundUrl: string,
  user: string,
  card: ReceivedCard,
  title: string,
  inputs: Record<string, string> = {},
): Promise<InvokeReply> {
  const actions = actionsIn(card.content);
  const action = actions.find((candidate) => candidate.title === title);
  if (!action)
    throw new Error(`No button "${title}" on the card, only: ${actions.map((a) => a.title).join(', ')}`);
  const response = await fetch(`${playgroundUrl}/_conversation/v1/invoke`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'adaptiveCard/action',
      value: { action: { ...action, data: { ...action.data, ...inputs } } },
      from: { id: user },
      conversation: { id: card.conversationId },
      replyToId: card.messageId,
    }),
  });
  const body = await response.text();
  if (!response.ok) throw new Error(`The press of "${title}" as ${user} got ${response.status}: ${body}`);
  return invokeReply.parse(JSON.parse(body));
}

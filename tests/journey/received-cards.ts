import { EventEmitter, once } from 'node:events';
import type { Page } from 'playwright-core';
import { z } from 'zod/v4';

/** An adaptive card as the bot sent it: where it is, and its JSON. */
export type ReceivedCard = { conversationId: string; messageId: string; content: unknown };

const frame = z.object({
  action: z.enum(['createMessage', 'updateMessage']),
  actionConversationId: z.string(),
  message: z.object({
    messageId: z.string(),
    attachments: z.array(z.object({ contentType: z.string(), content: z.unknown() })).default([]),
  }),
});

/**
 * Collects the cards that the Agents Playground tells its page about, with the ids that acting as another person
 * needs and the page does not show. Must be made before the page is opened.
 */
export class ReceivedCards {
  readonly #cards = new Map<string, ReceivedCard>();
  readonly #arrivals = new EventEmitter();

  constructor(page: Page) {
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => this.#read(String(payload))),
    );
  }

  #read(payload: string): void {
    const { data } = frame.safeParse(JSON.parse(payload));
    if (!data) return;
    const { messageId, attachments } = data.message;
    const card = attachments.find(({ contentType }) => contentType.includes('card.adaptive'));
    if (!card) return;
    // An updated card moves to the end: it is the newest thing that happened.
    this.#cards.delete(messageId);
    this.#cards.set(messageId, {
      conversationId: data.actionConversationId,
      messageId,
      content: card.content,
    });
    this.#arrivals.emit('card');
  }

  /** The cards as they are now, in the order in which they came or were last updated. */
  all(): ReceivedCard[] {
    return [...this.#cards.values()];
  }

  /**
   * The newest card whose JSON contains the text, waited for up to 30 s.
   * @throws with the cards that did come.
   */
  async newest(text: string): Promise<ReceivedCard> {
    const signal = AbortSignal.timeout(30_000);
    for (;;) {
      const card = this.all().findLast(({ content }) => JSON.stringify(content).includes(text));
      if (card) return card;
      await once(this.#arrivals, 'card', { signal }).catch((cause: unknown) => {
        const seen = this.all().map(({ content }) => JSON.stringify(content).slice(0, 400));
        throw new Error(`No card with "${text}" among:\n${seen.join('\n')}`, { cause });
      });
    }
  }
}

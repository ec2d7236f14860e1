import type { InvokeAnswer } from '../channel/invoke-answer.ts';
import { type Card, findAction } from '../channel/reading-cards.ts';
import type { Message } from '../channel/messages.ts';
import type { User } from '../channel/user.ts';
import type { Conversation } from '../channel/world.ts';
import { offers, type Room } from './workshop-room.ts';

/** The card on which a workshop is begun, as one facilitator presses through it; each press brings the next card. */
export class LaunchCard {
  readonly thread: Conversation;
  readonly by: User;
  readonly message: Message;
  #card: Card | undefined;

  private constructor(thread: Conversation, by: User, message: Message) {
    this.thread = thread;
    this.by = by;
    this.message = message;
    this.#card = message.card;
  }

  /** Asks for a start in a new thread of the channel. */
  static async open({ channel }: Room, where: Conversation, by: User): Promise<LaunchCard> {
    const { thread } = await by.startsThread(where, 'aloita');
    const message = await channel.until(
      () => channel.botMessages(thread).findLast(({ card }) => offers(card, 'choose-agenda')),
      { what: 'the card to choose an agenda' },
    );
    return new LaunchCard(thread, by, message);
  }

  get card(): Card {
    if (!this.#card) throw new Error('there is no card');
    return this.#card;
  }

  /** Presses a button of the card as it is, or of an `older` one; a refusal leaves the card. */
  async press(
    verb: string,
    inputs: Record<string, string | undefined> = {},
    { older, by = this.by, times = 1 }: { older?: Card; by?: User; times?: number } = {},
  ): Promise<InvokeAnswer> {
    const action = findAction(older ?? this.card, { verb });
    const answer = await by.presses(this.thread, this.message, action, inputs, { times });
    if (answer.card && by === this.by) this.#card = answer.card;
    return answer;
  }

  async choose(agenda: string): Promise<InvokeAnswer> {
    return this.press('choose-agenda', { agenda, language: 'fi' });
  }
}

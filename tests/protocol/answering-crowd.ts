import type { Message } from '../channel/messages.ts';
import { findAction, inputsOf } from '../channel/reading-cards.ts';
import type { User } from '../channel/user.ts';
import type { Workshop } from './workshop-room.ts';

/** People who answer one open card again and again, each with a higher number, and keep their receipts. */
export class AnsweringCrowd {
  /** What all their texts begin with, on this card. */
  readonly mark: string;
  readonly #workshop: Workshop;
  readonly #card: Message;
  readonly #people: readonly User[];
  /** The highest number sent, and with a receipt, of each person. */
  readonly #sent: number[];
  readonly #acknowledged: number[];
  #receipts = 0;

  constructor(workshop: Workshop, card: Message, people: readonly User[]) {
    this.#workshop = workshop;
    this.#card = card;
    this.#people = people;
    this.mark = `Kortti ${card.id}`;
    this.#sent = people.map(() => 0);
    this.#acknowledged = people.map(() => 0);
  }

  /** Everybody answers until the bot is gone or takes no more answers. */
  async answer(): Promise<void> {
    await Promise.all(this.#people.map((user, person) => this.#answerAgainAndAgain(user, person)));
  }

  /** Resolves when this many more receipts have come. */
  async hasReceipts(more: number): Promise<void> {
    const enough = this.#receipts + more;
    await this.#workshop.channel.until(() => this.#receipts >= enough, { what: `${more} receipts` });
  }

  /** Asks everybody's own answer of the open stage; names those whose last receipt is not honoured. */
  async lost(): Promise<string[]> {
    const own = await Promise.all(this.#people.map((user) => this.#ownAnswer(user)));
    return own.flatMap((text, person) =>
      this.#holds(text, person) ? [] : [`${person}: ${this.#acknowledged[person]} became ${text}`],
    );
  }

  /** Names those whose last answer does not stand in a result, or stands there more than once. */
  missingFrom(result: string): string[] {
    return this.#people.flatMap((_user, person) => {
      const found = result.match(new RegExp(`${this.mark}, vastaaja ${person}, kerta \\d+`, 'g')) ?? [];
      return found.length === 1 && this.#holds(found[0], person)
        ? []
        : [`${person}: ${this.#acknowledged[person]} became ${found.join()}`];
    });
  }

  async #answerAgainAndAgain(user: User, person: number): Promise<void> {
    for (;;) {
      const time = (this.#sent[person] ?? 0) + 1;
      this.#sent[person] = time;
      const text = `${this.mark}, vastaaja ${person}, kerta ${time}`;
      const answer = await this.#workshop.writes(user, this.#card, text);
      if (answer.statusCode !== 200) return;
      this.#acknowledged[person] = time;
      this.#receipts += 1;
    }
  }

  async #ownAnswer(user: User): Promise<string> {
    const { thread } = this.#workshop;
    const own = await user.presses(thread, this.#card, findAction(this.#card.card, { verb: 'my-answer' }));
    const text = inputsOf(own.card ?? {}).find(({ id }) => id !== 'party')?.value;
    return text ?? JSON.stringify(own.error ?? own.status);
  }

  /** The text of the last receipt, or a later one whose receipt the crash took. */
  #holds(text: string, person: number): boolean {
    const time = Number(/kerta (\d+)/.exec(text)?.[1] ?? 0);
    return time >= (this.#acknowledged[person] ?? 0) && time <= (this.#sent[person] ?? 0);
  }
}

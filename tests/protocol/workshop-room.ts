import { type BotProcess, startBotProcess } from '../channel/bot-process.ts';
import type { InvokeAnswer } from '../channel/invoke-answer.ts';
import type { Message } from '../channel/messages.ts';
import { actionsOf, type Card, findAction, textOf } from '../channel/reading-cards.ts';
import { type Channel, type ChannelOptions, startChannel } from '../channel/start-channel.ts';
import type { User } from '../channel/user.ts';
import type { Conversation } from '../channel/world.ts';

/** A team in the test channel with the real bot in a process of its own, and the people of a workshop. */
export interface Room {
  readonly channel: Channel;
  readonly bot: BotProcess;
  readonly facilitator: User;
  readonly coFacilitator: User;
  readonly leader: User;
  /** Twelve: the odd ones of the county's tenant. */
  readonly people: readonly User[];
  readonly place: Conversation;
  /** A new thread with a launched session. */
  launch(inputs?: Record<string, string>, agenda?: string): Promise<Workshop>;
  close(): Promise<void>;
}

export async function openRoom(
  options: ChannelOptions & { env?: Record<string, string> } = {},
): Promise<Room> {
  const { env, ...channelOptions } = options;
  const channel = await startChannel(channelOptions);
  const bot = await startBotProcess({ channel, env: { CLOSING_SECONDS: '2', ...env } });
  const facilitator = channel.user({ name: 'Veera Vetäjä', locale: 'fi-FI' });
  const coFacilitator = channel.user({ name: 'Kaisa Kumppani', locale: 'fi-FI' });
  const leader = channel.user({ name: 'Johanna Johtaja', locale: 'sv-FI' });
  const people = Array.from({ length: 12 }, (_, index) =>
    channel.user({
      name: `Osallistuja ${index}`,
      locale: 'fi-FI',
      ...(index % 2 === 1 && { tenant: '99999999-0000-4000-8000-000000000001' }),
    }),
  );
  const team = channel.team({ name: 'Yhdyspinta', members: [facilitator, coFacilitator, leader, ...people] });
  const place = team.channel('Dialogi');
  return {
    channel,
    bot,
    facilitator,
    coFacilitator,
    leader,
    people,
    place,
    async launch(inputs = {}, agenda = 'toimintakulttuuri') {
      const { thread } = await facilitator.startsThread(place, 'aloita');
      const message = await channel.until(() => channel.botMessages(thread).at(-1), {
        what: 'the launch card',
      });
      const second = await facilitator.presses(
        thread,
        message,
        findAction(message.card, { verb: 'choose-agenda' }),
        {
          agenda,
          language: 'fi',
        },
      );
      const launched = await facilitator.presses(
        thread,
        message,
        findAction(second.card, { verb: 'launch' }),
        inputs,
      );
      if (launched.error) throw new Error(`launch refused: ${launched.error.message}`);
      const workshop = new Workshop(channel, facilitator, thread);
      await workshop.control('open');
      return workshop;
    },
    async close() {
      await bot.dispose();
      await channel.stop();
    },
  };
}

/** One session in a thread, steered and answered as people would. */
export class Workshop {
  readonly channel: Channel;
  readonly facilitator: User;
  readonly thread: Conversation;

  constructor(channel: Channel, facilitator: User, thread: Conversation) {
    this.channel = channel;
    this.facilitator = facilitator;
    this.thread = thread;
  }

  /** The control card as the person sees it on their screen, once it offers a step. */
  control(verb: string, by: User = this.facilitator): Promise<Message> {
    return this.channel.until(
      () => {
        const seen = by
          .sees(this.channel.personal(by))
          .findLast(({ card }) => offers(card, verb) && this.#isMine(card));
        return seen?.card && { ...seen.message, card: seen.card };
      },
      { what: `a control card that offers ${verb}` },
    );
  }

  /** Presses a step on the control card. */
  async steer(verb: string, by: User = this.facilitator): Promise<InvokeAnswer> {
    const message = await this.control(verb, by);
    return by.presses(this.channel.personal(by), message, findAction(message.card, { verb }));
  }

  /** The newest card in the room that people can answer. */
  openCard(title: string): Promise<Message> {
    return this.channel.until(
      () =>
        this.channel
          .botMessages(this.thread)
          .findLast(({ card }) => offers(card, 'answer') && textOf(card ?? {}).includes(title)),
      { what: `the open card of ${title}` },
    );
  }

  answer(user: User, card: Message, inputs: Record<string, string>): Promise<InvokeAnswer> {
    return user.presses(this.thread, card, findAction(card.card, { verb: 'answer' }), inputs);
  }

  /** Closes the open stage and waits for the countdown to run out. */
  async closeNow(): Promise<void> {
    await this.steer('close');
    await this.channel.until(
      () =>
        this.channel
          .personalMessages(this.facilitator)
          .some(({ card }) => this.#isMine(card) && (offers(card, 'reveal') || offers(card, 'reopen'))),
      { what: 'the final close', timeoutMs: 40_000 },
    );
  }

  /** A room message that shows all of these texts. */
  shows(...texts: string[]): Promise<Message> {
    return this.channel.until(
      () =>
        this.channel
          .botMessages(this.thread)
          .findLast(({ card }) => card && texts.every((text) => textOf(card).includes(text))),
      { what: `a card that shows ${texts.join(', ')}` },
    );
  }

  /** The session's id, as its cards carry it. */
  get id(): string {
    const ids = this.channel
      .botMessages(this.thread)
      .flatMap(({ card }) => (card ? actionsOf(card).flatMap(sessionOf) : []));
    return ids[0] ?? '';
  }

  #isMine(card: Card | undefined): boolean {
    const inThread = new Set(
      this.channel
        .botMessages(this.thread)
        .flatMap((message) => (message.card ? actionsOf(message.card).flatMap(sessionOf) : [])),
    );
    const own = card ? actionsOf(card).flatMap(sessionOf) : [];
    return inThread.size === 0 || own.some((id) => inThread.has(id));
  }
}

export function offers(card: Card | undefined, verb: string): boolean {
  return (
    card !== undefined &&
    actionsOf(card).some((action) => action.type === 'Action.Execute' && action.verb === verb)
  );
}

function sessionOf(action: { data?: unknown }): string[] {
  const session = (action.data as { yp?: { session?: unknown } } | undefined)?.yp?.session;
  return typeof session === 'string' ? [session] : [];
}

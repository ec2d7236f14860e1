import { type BotProcess, startBotProcess } from '../channel/bot-process.ts';
import type { InvokeAnswer } from '../channel/invoke-answer.ts';
import type { Message } from '../channel/messages.ts';
import {
  actionsOf,
  type Card,
  type CardAction,
  cardIn,
  findAction,
  inputsOf,
  textOf,
} from '../channel/reading-cards.ts';
import { type Channel, type ChannelOptions, startChannel } from '../channel/start-channel.ts';
import type { SeenMessage, User } from '../channel/user.ts';
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
  /** A launched session in `where`, or in a thread of a channel of its own: limits of one do not slow another. */
  launch(
    inputs?: Record<string, string>,
    agenda?: string,
    by?: User,
    where?: Conversation,
  ): Promise<Workshop>;
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
  let launches = 0;
  return {
    channel,
    bot,
    facilitator,
    coFacilitator,
    leader,
    people,
    place,
    async launch(inputs = {}, agenda = 'toimintakulttuuri', by = facilitator, where) {
      const thread = await asksToStart(by, where ?? team.channel(`Työpaja ${(launches += 1)}`));
      const message = await channel.until(
        () => channel.botMessages(thread).findLast(({ card }) => offers(card, 'choose-agenda')),
        { what: 'the launch card' },
      );
      const earlier = new Set(channel.personalMessages(by));
      const { secondLanguage = 'none', ...rest } = inputs;
      const chosen = await by.presses(thread, message, findAction(message.card, { verb: 'choose-agenda' }), {
        agenda,
        language: 'fi',
        secondLanguage,
      });
      const launched = await by.presses(thread, message, findAction(chosen.card, { verb: 'launch' }), rest);
      if (launched.error) throw new Error(`launch refused: ${launched.error.message}`);
      const first = await channel.until(
        () =>
          [...channel.personalMessages(by), ...channel.botMessages(thread)].find(
            (candidate) => !earlier.has(candidate) && offers(candidate.card, 'open'),
          ),
        { what: 'the control card' },
      );
      return new Workshop(
        channel,
        by,
        thread,
        pressOf(findAction(first.card, { verb: 'open' })).session ?? '',
      );
    },
    async close() {
      await bot.dispose();
      await channel.stop();
    },
  };
}

/** Says the word, in a thread of its own where there are threads; gives where the answer comes. */
async function asksToStart(by: User, where: Conversation): Promise<Conversation> {
  if (where.type === 'channel') return (await by.startsThread(where, 'aloita')).thread;
  await by.says(where, 'aloita');
  return where;
}

/** A control card as its reader sees it. */
export interface ControlCard {
  readonly message: Message;
  readonly card: Card;
}

/** One session in a conversation, steered and answered as people would. */
export class Workshop {
  readonly channel: Channel;
  readonly facilitator: User;
  readonly thread: Conversation;
  /** The session's id, as its cards carry it. */
  readonly id: string;
  /** The newest version that a steering press has shown. */
  #version = 0;

  constructor(channel: Channel, facilitator: User, thread: Conversation, id: string) {
    this.channel = channel;
    this.facilitator = facilitator;
    this.thread = thread;
    this.id = id;
  }

  /**
   * The control card as the person sees it, in 1:1 or in the conversation, once it offers a step that no press
   * known here has outdated.
   */
  control(verb: string | readonly string[], by: User = this.facilitator): Promise<ControlCard> {
    const verbs = [verb].flat();
    return this.channel.until(
      () => {
        const found = this.#seenBy(by).findLast(
          ({ card }) => card && actionsOf(card).some((action) => this.#isStep(action, verbs)),
        );
        return found?.card && { message: found.message, card: found.card };
      },
      { what: `a control card that offers ${verbs.join(' or ')}` },
    );
  }

  /** Presses a step on the control card. */
  async steer(verb: string, by: User = this.facilitator): Promise<InvokeAnswer> {
    const { message, card } = await this.control(verb, by);
    const place = this.channel.conversation(message.conversationId);
    return this.seen(await by.presses(place, message, findAction(card, { verb })));
  }

  /** Takes note of the session's version on the card that a steering press brought. */
  seen(answer: InvokeAnswer): InvokeAnswer {
    const shown = answer.card ? actionsOf(answer.card) : [];
    this.#version = Math.max(this.#version, ...shown.map((action) => pressOf(action).version ?? 0));
    return answer;
  }

  /** The newest card in the conversation that people can answer. */
  openCard(title: string): Promise<Message> {
    return this.channel.until(
      () =>
        this.channel
          .botMessages(this.thread)
          .findLast(({ card }) => offers(card, 'answer') && textOf(card ?? {}).includes(title)),
      { what: `the open card of ${title}` },
    );
  }

  /** The messages that were posted as the card to answer: one, and one more for every time it was brought. */
  copies(title: string): Message[] {
    return this.channel.botMessages(this.thread).filter(({ versions: [posted] }) => {
      const card = posted && cardIn(posted);
      return offers(card, 'answer') && textOf(card ?? {}).includes(title);
    });
  }

  /** The message beside the open card: a line of where we are, and the count. */
  status(title: string): Message | undefined {
    return this.channel
      .botMessages(this.thread)
      .findLast(({ card }) => card && textOf(card).includes(`min · ${title}`));
  }

  statusSays(title: string, text: string): Promise<unknown> {
    return this.channel.until(() => textOf(this.status(title)?.card ?? {}).includes(text), {
      what: `a status of ${title} that says ${text}`,
    });
  }

  /** A text for the first question of a card; `card` may be an older version, which somebody still looks at. */
  writes(user: User, message: Message, text: string, card = message.card): Promise<InvokeAnswer> {
    const [question] = inputsOf(card ?? {}).filter(({ id }) => id !== 'party');
    const inputs = { party: 'sote', [question?.id ?? '']: text };
    return user.presses(this.thread, message, findAction(card, { verb: 'answer' }), inputs);
  }

  answer(user: User, card: Message, inputs: Record<string, string>): Promise<InvokeAnswer> {
    return user.presses(this.thread, card, findAction(card.card, { verb: 'answer' }), inputs);
  }

  /** Closes the open stage and waits for the countdown to run out. */
  async closeNow(by: User = this.facilitator): Promise<void> {
    await this.steer('close', by);
    await this.control(['reveal', 'reopen'], by);
  }

  /** Ends the workshop at a stage that takes no answers; before the last one it is asked once more. */
  async endNow(by: User = this.facilitator): Promise<InvokeAnswer> {
    const { card } = await this.control(['ask-end', 'end'], by);
    if (offers(card, 'ask-end')) await this.steer('ask-end', by);
    return this.steer('end', by);
  }

  /** A message in the conversation that shows all of these texts. */
  shows(...texts: string[]): Promise<Message> {
    return this.channel.until(
      () =>
        this.channel
          .botMessages(this.thread)
          .findLast(({ card }) => card && texts.every((text) => textOf(card).includes(text))),
      { what: `a card that shows ${texts.join(', ')}` },
    );
  }

  /** What may be the person's control card: in 1:1, or in the conversation where they have none in 1:1. */
  #seenBy(person: User): SeenMessage[] {
    const own = person.sees(this.channel.personal(person));
    const steered = own.some(({ card }) => card && actionsOf(card).some((action) => this.#isMine(action)));
    return steered ? own : person.sees(this.thread);
  }

  #isMine(action: CardAction): boolean {
    return pressOf(action).session === this.id;
  }

  #isStep(action: CardAction, verbs: readonly string[]): boolean {
    const { version } = pressOf(action);
    const current = version === undefined || version >= this.#version;
    return verbs.includes(action.verb ?? '') && this.#isMine(action) && current;
  }
}

export function offers(card: Card | undefined, verb: string): boolean {
  return (
    card !== undefined &&
    actionsOf(card).some((action) => action.type === 'Action.Execute' && action.verb === verb)
  );
}

/** What a button of the bot carries. */
export function pressOf(action: CardAction): { session?: string; version?: number; stage?: string } {
  return (action.data as { yp?: object } | undefined)?.yp ?? {};
}

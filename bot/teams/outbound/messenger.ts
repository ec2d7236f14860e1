import {
  type Activity,
  ActivityTypes,
  type Attachment,
  type ChannelAccount,
  type ConversationParameters,
} from 'botbuilder';
import type { AdaptiveCard } from '../../../cards/element.ts';
import type { ChannelAdapter } from '../channel-adapter.ts';
import { isPassing, readFailure } from './send-failure.ts';
import type { ThreadPace } from './thread-pace.ts';

/** A conversation and where its channel is spoken to. */
export interface Target {
  readonly conversation: string;
  readonly serviceUrl: string;
}

export interface OutgoingCard {
  readonly card: AdaptiveCard;
  /** What a phone's notification says. */
  readonly summary: string;
}

const mostTries = 5;
const firstWaitMs = 500;
/** A channel that asks for more is asked again by whoever sends next. */
const longestWaitMs = 60_000;

/** Sends, updates and opens 1:1 conversations, within the channel's limits, trying again what may pass. */
export class Messenger {
  readonly #adapter: ChannelAdapter;
  readonly #pace: ThreadPace;
  readonly #bot: () => ChannelAccount;

  constructor(adapter: ChannelAdapter, pace: ThreadPace, bot: () => ChannelAccount) {
    this.#adapter = adapter;
    this.#pace = pace;
    this.#bot = bot;
  }

  /** Sends a card; resolves with the id under which it can be updated. */
  async send(target: Target, outgoing: OutgoingCard): Promise<string> {
    const connector = await this.#adapter.connector(target.serviceUrl);
    const activity = this.#activity(target, outgoing);
    const sent = await this.#try(target.conversation, () =>
      connector.conversations.sendToConversation(target.conversation, activity),
    );
    return sent.id;
  }

  /** Sends what is no Adaptive Card: Teams' own cards of files. */
  async sendFile(target: Target, attachment: Attachment): Promise<void> {
    const connector = await this.#adapter.connector(target.serviceUrl);
    const activity = this.#message(target, { summary: attachment.name ?? '', attachments: [attachment] });
    await this.#try(target.conversation, () =>
      connector.conversations.sendToConversation(target.conversation, activity),
    );
  }

  async remove(target: Target, id: string): Promise<void> {
    const connector = await this.#adapter.connector(target.serviceUrl);
    await this.#try(target.conversation, () =>
      connector.conversations.deleteActivity(target.conversation, id),
    );
  }

  async update(target: Target, id: string, outgoing: OutgoingCard): Promise<void> {
    const connector = await this.#adapter.connector(target.serviceUrl);
    const activity = { ...this.#activity(target, outgoing), id };
    await this.#try(target.conversation, () =>
      connector.conversations.updateActivity(target.conversation, id, activity),
    );
  }

  /** The 1:1 conversation with a person of a tenant; the same one however often it is asked for. */
  async openPersonal(serviceUrl: string, tenant: string, channelUser: string): Promise<string> {
    const connector = await this.#adapter.connector(serviceUrl);
    const parameters = {
      isGroup: false,
      bot: this.#bot(),
      members: [{ id: channelUser, name: '' }],
      tenantId: tenant,
      channelData: { tenant: { id: tenant } },
    } as unknown as ConversationParameters;
    const created = await this.#try(channelUser, () =>
      connector.conversations.createConversation(parameters),
    );
    return created.id;
  }

  #activity(target: Target, { card, summary }: OutgoingCard): Partial<Activity> {
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
    return this.#message(target, { summary, attachments });
  }

  #message(
    { conversation, serviceUrl }: Target,
    content: Pick<Activity, 'summary' | 'attachments'>,
  ): Partial<Activity> {
    return {
      type: ActivityTypes.Message,
      channelId: 'msteams',
      serviceUrl,
      from: this.#bot(),
      conversation: { id: conversation } as Activity['conversation'],
      ...content,
    };
  }

  async #try<Result>(conversation: string, send: () => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#pace.run(conversation, send);
      } catch (cause) {
        const failure = readFailure(cause);
        if (attempt === mostTries || !isPassing(failure)) throw cause;
        const backOff = firstWaitMs * 2 ** (attempt - 1) * (0.5 + Math.random());
        const wait = Math.min(Math.max(backOff, (failure.retryAfter ?? 0) * 1000), longestWaitMs);
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }
}

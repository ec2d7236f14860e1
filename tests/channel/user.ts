import { activityOf, messageText, type Sender } from './activities.ts';
import type { Activity } from './activity.ts';
import type { Courier, Delivery, DeliveryOptions } from './delivery.ts';
import { type InvokeAnswer, readInvokeAnswer } from './invoke-answer.ts';
import type { Message, Messages } from './messages.ts';
import type { PrivateViews } from './private-views.ts';
import {
  actionsOf,
  type Card,
  type CardAction,
  cardIn,
  isObject,
  refreshOf,
  untouchedInputs,
} from './reading-cards.ts';
import { type TeamsIds, threadId } from './teams-ids.ts';
import type { Conversation, Person, World } from './world.ts';

export interface SayOptions extends DeliveryOptions {
  /** Whether the text mentions the bot; by default it does, except in the 1:1 chat. */
  mention?: boolean;
}

/** A message with the card as one person sees it. */
export interface SeenMessage {
  message: Message;
  card: Card | undefined;
}

/** A person who acts in Teams. Every act is delivered to the bot and resolves with the bot's answer. */
export interface User extends Person {
  says(conversation: Conversation, text: string, options?: SayOptions): Promise<Delivery>;
  /** A new post in a channel that mentions the bot; the answer comes with the new thread. */
  startsThread(
    channel: Conversation,
    text: string,
    options?: SayOptions,
  ): Promise<{ thread: Conversation; delivery: Delivery }>;
  /** Writes without mentioning the bot, which therefore is not told; gives the conversation (a new thread in a channel). */
  posts(conversation: Conversation, text: string): Conversation;
  /** Presses an Action.Execute. Fields on the card that `inputs` leaves out send what stands in them. */
  presses(
    conversation: Conversation,
    message: Message | string,
    action: CardAction,
    inputs?: Record<string, unknown>,
    options?: DeliveryOptions,
  ): Promise<InvokeAnswer>;
  /** Presses an Action.Submit (the fallback where Execute does not work). */
  submits(
    conversation: Conversation,
    message: Message | string,
    action: CardAction,
    inputs?: Record<string, unknown>,
    options?: DeliveryOptions,
  ): Promise<Delivery>;
  /** What the client does by itself when a card with `refresh` comes into view. */
  refreshes(
    conversation: Conversation,
    message: Message | string,
    options?: DeliveryOptions,
  ): Promise<InvokeAnswer>;
  /** Any other invoke. */
  invokes(
    conversation: Conversation,
    name: string,
    value: unknown,
    options?: DeliveryOptions,
  ): Promise<Delivery>;
  /** The conversation's messages as they stand on this person's screen: private views in place, deleted ones gone. */
  sees(conversation: Conversation): SeenMessage[];
}

/** What users act on. */
export interface UserWorld {
  ids: TeamsIds;
  world: World;
  messages: Messages;
  views: PrivateViews;
  courier: Courier;
  sender: Sender;
  maxCardBytes: number;
}

/** Gives a person hands: the same object, so that whoever holds the person holds the user. */
export function createUser(person: Person, around: UserWorld): User {
  const { ids, world, messages, views, courier, sender } = around;
  const activity = (
    conversation: Conversation,
    own: { type: string; id: string } & Record<string, unknown>,
  ) => activityOf(person, conversation, sender, own);

  function write(
    place: Conversation,
    text: string,
    mention: boolean,
  ): { to: Conversation; activity: Activity } {
    const id = ids.message();
    const startsThread = place.type === 'channel' && place.id === place.placeId;
    const to = startsThread ? { ...place, id: threadId(place.id, id) } : place;
    const written = activity(to, { type: 'message', id, ...messageText(text, mention, sender) });
    messages.add({ id, conversationId: to.id, from: person, activity: written });
    return { to, activity: written };
  }

  function say(place: Conversation, text: string, { mention, ...options }: SayOptions) {
    if (place.type === 'personal') world.personal(person).roster.bot = true;
    const { to, activity: written } = write(place, text, mention ?? place.type !== 'personal');
    return { thread: to, delivered: courier.deliver(written, options) };
  }

  function find(conversation: Conversation, message: Message | string): Message | undefined {
    return messages.find(conversation.id, typeof message === 'string' ? message : message.id);
  }

  /** What the client sends with a button: its data, over it what stands in the fields beside it, over it what was typed. */
  function dataFor(
    action: CardAction,
    message: Message | undefined,
    typed: Record<string, unknown>,
  ): unknown {
    const seen = message ? [views.seenBy(person, message), ...message.versions.map(cardIn).toReversed()] : [];
    const card = seen.find((candidate) => candidate && actionsOf(candidate).includes(action));
    const fields = card && action.associatedInputs !== 'none' ? untouchedInputs(card) : {};
    return { ...(isObject(action.data) ? action.data : {}), ...fields, ...typed };
  }

  async function execute(
    conversation: Conversation,
    target: Message | string,
    action: CardAction,
    request: { data: unknown; trigger: 'manual' | 'automatic' },
    options?: DeliveryOptions,
  ): Promise<InvokeAnswer> {
    const message = find(conversation, target);
    const { type, verb, id, title } = action;
    const invoke = activity(conversation, {
      type: 'invoke',
      id: ids.invoke(),
      name: 'adaptiveCard/action',
      replyToId: typeof target === 'string' ? target : target.id,
      value: { action: { type, id, title, verb, data: request.data }, trigger: request.trigger },
      channelData: { source: { name: 'message' } },
    });
    const answer = readInvokeAnswer(await courier.deliver(invoke, options), around.maxCardBytes);
    if (answer.card && message) views.show(person, message, answer.card);
    return answer;
  }

  return Object.assign(person, {
    says: (conversation, text, options = {}) => say(conversation, text, options).delivered,
    startsThread: async (channel, text, options = {}) => {
      const { thread, delivered } = say(channel, text, options);
      return { thread, delivery: await delivered };
    },
    posts: (conversation, text) => write(conversation, text, false).to,
    presses: (conversation, target, action, inputs = {}, options) => {
      const data = dataFor(action, find(conversation, target), inputs);
      return execute(conversation, target, action, { data, trigger: 'manual' }, options);
    },
    submits: (conversation, target, action, inputs = {}, options) => {
      const submit = activity(conversation, {
        type: 'message',
        id: ids.message(),
        replyToId: typeof target === 'string' ? target : target.id,
        value: dataFor(action, find(conversation, target), inputs),
        channelData: { source: { name: 'message' } },
      });
      return courier.deliver(submit, options);
    },
    refreshes: async (conversation, target, options) => {
      const message = find(conversation, target);
      const refresh = message?.card && refreshOf(message.card);
      if (!refresh) throw new Error('The card has no refresh: Teams would not ask for one.');
      const { action, userIds } = refresh;
      if (userIds && !userIds.includes(person.id))
        throw new Error(`${person.name} is not among the card's refresh.userIds: Teams would not ask.`);
      return execute(
        conversation,
        target,
        action,
        { data: action.data ?? {}, trigger: 'automatic' },
        options,
      );
    },
    invokes: (conversation, name, value, options) =>
      courier.deliver(activity(conversation, { type: 'invoke', id: ids.invoke(), name, value }), options),
    sees: (conversation) =>
      messages
        .in(conversation.id)
        .filter(({ deleted }) => !deleted)
        .map((message) => ({ message, card: views.seenBy(person, message) })),
  } satisfies Omit<User, keyof Person>);
}

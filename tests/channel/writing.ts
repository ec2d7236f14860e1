import type { Activity } from './activity.ts';
import { ConnectorError } from './connector-error.ts';
import type { FaultBook } from './faults.ts';
import type { Message, Messages } from './messages.ts';
import { cardsIn, isObject } from './reading-cards.ts';
import { splitThreadId, type TeamsIds, threadId } from './teams-ids.ts';
import type { OutboundCall } from './traffic.ts';
import type { Conversation, World } from './world.ts';

export interface Written {
  status: number;
  body?: unknown;
  messageId?: string;
}

export interface WritingRoom {
  ids: TeamsIds;
  world: World;
  messages: Messages;
  faults: FaultBook;
  /** The largest card that is taken, in bytes of JSON. */
  maxCardBytes: number;
}

/** `POST .../activities` and `.../activities/{id}`: a message, or (in a bare channel) a new thread's first message. */
export function post(call: OutboundCall, room: WritingRoom): Written {
  const conversation = reachable(call.conversationId ?? '', room);
  const activity = writable(call.body, room);
  if (activity.type !== 'message') return { status: 201, body: { id: room.ids.message() } };
  const id = store(conversation, activity, room, call.activityId).id;
  return { status: 201, body: { id }, messageId: id };
}

/** `PUT .../activities/{id}`. */
export function update(call: OutboundCall, room: WritingRoom): Written {
  reachable(call.conversationId ?? '', room);
  const message = own(call, room);
  room.messages.edit(message, writable(call.body, room));
  return { status: 200, body: { id: message.id }, messageId: message.id };
}

/** `DELETE .../activities/{id}`. */
export function remove(call: OutboundCall, room: WritingRoom): Written {
  reachable(call.conversationId ?? '', room);
  const message = own(call, room);
  room.messages.remove(message);
  return { status: 200, messageId: message.id };
}

interface ConversationParameters {
  members?: { id: string }[];
  tenantId?: string;
  channelData?: { tenant?: { id?: string }; channel?: { id?: string } };
  activity?: unknown;
}

/** `POST /v3/conversations`: the 1:1 chat with one person, or a new thread in a channel. */
export function createConversation(call: OutboundCall, room: WritingRoom): Written {
  const parameters = (call.body ?? {}) as ConversationParameters;
  const place = placeToCreateIn(call.body, room.world);
  if (place?.type === 'channel') {
    if (!parameters.activity)
      throw new ConnectorError(400, 'BadArgument', 'A new thread needs its first message.');
    const root = store(reachable(place.id, room), writable(parameters.activity, room), room);
    return { status: 201, body: { id: root.conversationId, activityId: root.id }, messageId: root.id };
  }
  if (parameters.channelData?.channel?.id)
    throw notFound('ConversationNotFound', 'There is no such channel.');
  if (parameters.members?.length !== 1)
    throw new ConnectorError(400, 'BadArgument', 'A bot makes 1:1 chats only: give exactly one member.');
  if (!place)
    throw new ConnectorError(403, 'ForbiddenOperationException', 'The person is unknown to the bot.');
  const tenant = parameters.tenantId ?? parameters.channelData?.tenant?.id;
  if (tenant !== place.tenantId)
    throw new ConnectorError(400, 'BadSyntax', `The person's tenant is needed; got ${tenant ?? 'none'}.`);
  const conversation = reachable(place.id, room);
  if (!parameters.activity) return { status: 201, body: { id: conversation.id } };
  const { id } = store(conversation, writable(parameters.activity, room), room);
  return { status: 201, body: { id: conversation.id, activityId: id }, messageId: id };
}

/** The channel or 1:1 chat that a createConversation request is about. */
export function placeToCreateIn(body: unknown, world: World): Conversation | undefined {
  const { channelData, members } = (body ?? {}) as ConversationParameters;
  if (channelData?.channel?.id) return world.conversation(channelData.channel.id);
  const person = world.person(members?.[0]?.id ?? '');
  return person && world.personal(person);
}

/** The conversation, if it exists and the bot may write there. */
function reachable(conversationId: string, { world, faults, messages }: WritingRoom): Conversation {
  const conversation = world.conversation(conversationId);
  const { root } = splitThreadId(conversationId);
  if (!conversation || (root !== undefined && !messages.find(conversationId, root)))
    throw notFound('ConversationNotFound', 'There is no such conversation.');
  const [person] = conversation.roster.members;
  if (conversation.type === 'personal' && person) {
    const block = faults.blockOf(person);
    if (block) throw new ConnectorError(403, block, 'The person blocked or removed the bot.');
    if (!world.botReaches(person))
      throw new ConnectorError(
        403,
        'ForbiddenOperationException',
        'The bot is not installed for the person.',
      );
  } else if (!conversation.roster.bot) {
    throw new ConnectorError(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation.');
  }
  return conversation;
}

function writable(body: unknown, { maxCardBytes }: WritingRoom): Activity {
  const activity = isObject(body) ? body : {};
  if (!isActivity(activity)) throw new ConnectorError(400, 'BadSyntax', 'The activity has no type.');
  for (const card of cardsIn(activity)) {
    const bytes = Buffer.byteLength(JSON.stringify(card));
    if (bytes > maxCardBytes)
      throw new ConnectorError(
        413,
        'MessageSizeTooBig',
        `A card of ${bytes} bytes; ${maxCardBytes} are allowed.`,
      );
  }
  return activity;
}

function isActivity(body: object): body is Activity {
  return 'type' in body && typeof body.type === 'string';
}

function store(place: Conversation, activity: Activity, room: WritingRoom, replyToId?: string): Message {
  const id = room.ids.message();
  const startsThread = place.type === 'channel' && place.id === place.placeId;
  const root =
    replyToId && room.messages.find(place.id, replyToId) ? threadOf(replyToId, place, room) : undefined;
  const conversationId = startsThread ? (root ?? threadId(place.id, id)) : place.id;
  return room.messages.add({ id, conversationId, from: 'bot', activity });
}

function threadOf(activityId: string, place: Conversation, { messages }: WritingRoom): string | undefined {
  return messages.find(place.id, activityId)?.conversationId;
}

function own(
  { conversationId = '', activityId = '' }: OutboundCall,
  { messages, faults }: WritingRoom,
): Message {
  const message = messages.find(conversationId, activityId);
  if (!message || message.deleted || faults.forgot(activityId))
    throw notFound('ActivityNotFoundInConversation', 'There is no such message in the conversation.');
  if (message.from !== 'bot') throw new ConnectorError(403, 'Forbidden', "It is not the bot's own message.");
  return message;
}

function notFound(code: string, message: string): ConnectorError {
  return new ConnectorError(404, code, message);
}

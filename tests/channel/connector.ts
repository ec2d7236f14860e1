import { ConnectorError } from './connector-error.ts';
import type { Failure } from './faults.ts';
import type { Limiter } from './limits.ts';
import { member, members, pagedMembers, team, teamChannels } from './roster-reading.ts';
import { splitThreadId } from './teams-ids.ts';
import type { CallKind, OutboundCall } from './traffic.ts';
import {
  createConversation,
  placeToCreateIn,
  post,
  remove,
  update,
  type WritingRoom,
  type Written,
} from './writing.ts';

/** An HTTP answer to the bot; `lost` cuts the connection. */
export interface ConnectorAnswer {
  status: number | 'lost';
  body?: unknown;
  headers?: Record<string, string>;
}

export interface ConnectorRoom extends WritingRoom {
  limiter: Limiter | undefined;
  /** Whether refusals for haste carry Retry-After. */
  retryAfter: boolean;
}

/** The Bot Connector: serves one call of the bot, as faults and limits allow, and notes on it what came of it. */
export function serve(call: OutboundCall, room: ConnectorRoom): ConnectorAnswer {
  const answer = answerTo(call, room);
  call.status = answer.status;
  return answer;
}

function answerTo(call: OutboundCall, room: ConnectorRoom): ConnectorAnswer {
  if (!call.authorized)
    return refusal(new ConnectorError(401, 'Unauthorized', 'No bearer token came along.'));
  if (call.kind === 'unknown') return refusal(new ConnectorError(404, 'NotFound', 'No such operation.'));
  const failure = room.faults.failureFor(call);
  if (failure && !failure.afterApplying) return failed(failure);
  const throttled = throttle(call, room);
  if (throttled) return throttled;
  const answer = carryOut(call, call.kind, room);
  return failure ? failed(failure) : answer;
}

function carryOut(call: OutboundCall, kind: CallKind, room: ConnectorRoom): ConnectorAnswer {
  try {
    const { status, body, messageId } = OPERATIONS[kind](call, room);
    if (messageId !== undefined) call.messageId = messageId;
    return { status, body };
  } catch (error) {
    if (error instanceof ConnectorError) return refusal(error);
    throw error;
  }
}

const OPERATIONS: Record<CallKind, (call: OutboundCall, room: ConnectorRoom) => Written> = {
  createConversation,
  send: post,
  reply: post,
  update,
  delete: remove,
  members: (call, { world }) => ({ status: 200, body: members(call, world) }),
  activityMembers: (call, { world }) => ({ status: 200, body: members(call, world) }),
  pagedMembers: (call, { world }) => ({ status: 200, body: pagedMembers(call, world) }),
  member: (call, { world }) => ({ status: 200, body: member(call, world) }),
  team: (call, { world }) => ({ status: 200, body: team(call, world) }),
  teamChannels: (call, { world }) => ({ status: 200, body: teamChannels(call, world) }),
};

const SENDING: readonly string[] = ['createConversation', 'send', 'reply', 'update', 'delete'];

function throttle(
  call: OutboundCall,
  { limiter, world, retryAfter }: ConnectorRoom,
): ConnectorAnswer | undefined {
  const place =
    call.kind === 'createConversation'
      ? placeToCreateIn(call.body, world)
      : world.conversation(call.conversationId ?? call.teamId ?? '');
  if (!limiter || !place) return undefined;
  const { place: threadId } = splitThreadId(place.id);
  const waitMs = limiter.take(SENDING.includes(call.kind) ? 'sends' : 'reads', threadId, place.tenantId);
  if (waitMs === undefined) return undefined;
  const refused = refusal(new ConnectorError(429, 'TooManyRequests', `Too fast by ${waitMs} ms.`));
  return retryAfter ? { ...refused, headers: { 'retry-after': String(Math.ceil(waitMs / 1000)) } } : refused;
}

function refusal({ status, code, message }: ConnectorError): ConnectorAnswer {
  return { status, body: { error: { code, message } } };
}

function failed({
  status,
  retryAfter,
  code = 'PlannedFailure',
  message = 'Planned.',
}: Failure): ConnectorAnswer {
  return {
    status,
    body: { error: { code, message } },
    ...(retryAfter === undefined ? {} : { headers: { 'retry-after': String(retryAfter) } }),
  };
}

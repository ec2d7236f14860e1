import { ConnectorError } from './connector-error.ts';
import type { OutboundCall } from './traffic.ts';
import type { Conversation, Person, TeamFacts, World } from './world.ts';

/** A person as Teams' roster shows them to a bot. */
export function rosterEntry(person: Person): object {
  const { id, name, givenName, surname, email, aadObjectId, tenantId, role } = person;
  return {
    id,
    name,
    givenName,
    surname,
    email,
    userPrincipalName: email,
    objectId: aadObjectId,
    aadObjectId,
    tenantId,
    userRole: role,
  };
}

/** `GET .../members` and `.../activities/{id}/members`. */
export function members(call: OutboundCall, world: World): object[] {
  return rosterOf(call, world).map(rosterEntry);
}

/** `GET .../pagedmembers`: pages of 50 to 500, 200 when not asked otherwise. */
export function pagedMembers(call: OutboundCall, world: World): object {
  const all = rosterOf(call, world);
  const size = Math.min(500, Math.max(50, Number(call.query.get('pageSize') ?? 200)));
  const start = Number(Buffer.from(call.query.get('continuationToken') ?? '', 'base64url').toString() || 0);
  const end = start + size;
  return {
    members: all.slice(start, end).map(rosterEntry),
    ...(end < all.length ? { continuationToken: Buffer.from(String(end)).toString('base64url') } : {}),
  };
}

/** `GET .../members/{id}`, by Teams id, Entra object id or e-mail. */
export function member(call: OutboundCall, world: World): object {
  const person = world.person(call.memberId ?? '');
  if (!person || !rosterOf(call, world).includes(person))
    throw new ConnectorError(404, 'MemberNotFoundInConversation', 'The person is not in the conversation.');
  return rosterEntry(person);
}

/** `GET /v3/teams/{id}`. */
export function team(call: OutboundCall, world: World): object {
  const { id, name, aadGroupId } = knownTeam(call, world);
  return { id, name, aadGroupId, type: 'standard' };
}

/** `GET /v3/teams/{id}/conversations`; the General channel has no name, as in Teams. */
export function teamChannels(call: OutboundCall, world: World): object {
  const { id: teamId } = knownTeam(call, world);
  const conversations = world.channels(teamId).map(({ id, name, shared }) => ({
    id,
    ...(id === teamId ? {} : { name }),
    type: shared ? 'shared' : 'standard',
  }));
  return { conversations };
}

function rosterOf({ conversationId = '' }: OutboundCall, world: World): Person[] {
  const conversation: Conversation | undefined = world.conversation(conversationId);
  if (!conversation) throw new ConnectorError(404, 'ConversationNotFound', 'There is no such conversation.');
  const readable =
    conversation.type === 'personal'
      ? conversation.roster.members.every((person) => world.botReaches(person))
      : conversation.roster.bot;
  if (!readable) throw new ConnectorError(403, 'BotNotInConversationRoster', 'The bot is not part of it.');
  return conversation.roster.members;
}

function knownTeam({ teamId = '' }: OutboundCall, world: World): TeamFacts {
  const found = world.teams.find(({ id }) => id === teamId);
  if (!found) throw new ConnectorError(404, 'TeamNotFound', 'There is no such team.');
  if (!found.roster.bot)
    throw new ConnectorError(403, 'BotNotInConversationRoster', 'The bot is not in the team.');
  return found;
}

import type { ConversationAddress } from './activity.ts';
import { splitThreadId, type TeamsIds, threadId } from './teams-ids.ts';

/** A person in the double's directory. */
export interface Person {
  id: string;
  name: string;
  givenName: string;
  surname: string;
  email: string;
  aadObjectId: string;
  tenantId: string;
  locale: string;
  role: 'user' | 'guest';
}

/** Who is in a team, a chat or a shared channel, and whether the bot is. */
export interface Roster {
  members: Person[];
  bot: boolean;
}

/** A place where messages are: a 1:1 chat, a group or meeting chat, a channel, or one thread of a channel. */
export interface Conversation {
  id: string;
  /** The chat or the whole channel: the unit of Teams' rate limits. */
  placeId: string;
  type: 'personal' | 'groupChat' | 'channel';
  tenantId: string;
  roster: Roster;
  name?: string;
  team?: TeamFacts;
  shared?: boolean;
  meetingId?: string;
}

export interface TeamFacts {
  /** A team's id is the id of its General channel. */
  id: string;
  name: string;
  aadGroupId: string;
  tenantId: string;
  roster: Roster;
}

export interface World {
  people: Person[];
  teams: TeamFacts[];
  addPerson(person: Person): void;
  /** By Teams id, Entra object id or e-mail. */
  person(id: string): Person | undefined;
  addPlace(place: Omit<Conversation, 'placeId'>): Conversation;
  /** A place or a thread of it; undefined when the place does not exist. */
  conversation(id: string): Conversation | undefined;
  channels(teamId: string): Conversation[];
  /** The one 1:1 chat of the bot and this person, made at first asking. */
  personal(person: Person): Conversation;
  /** The bot may write to a person who has it installed, or who is in a team (or channel) that has. */
  botReaches(person: Person): boolean;
}

/** The directory, teams and chats of one channel; knows nothing of messages. */
export function createWorld(ids: TeamsIds): World {
  const people = new Map<string, Person>();
  const everybody: Person[] = [];
  const places = new Map<string, Conversation>();
  const personalChats = new Map<string, Conversation>();
  const teams: TeamFacts[] = [];

  const world: World = {
    people: everybody,
    teams,
    addPerson: (person) => {
      everybody.push(person);
      for (const key of [person.id, person.aadObjectId, person.email]) people.set(key, person);
    },
    person: (id) => people.get(id),
    addPlace: (place) => {
      const added = { ...place, placeId: place.id };
      places.set(added.id, added);
      return added;
    },
    conversation: (id) => {
      const { place: placeId, root } = splitThreadId(id);
      const place = places.get(placeId);
      return place && root !== undefined ? { ...place, id: threadId(placeId, root) } : place;
    },
    channels: (teamId) => [...places.values()].filter((place) => place.team?.id === teamId),
    personal: (person) => {
      const known = personalChats.get(person.id);
      if (known) return known;
      const chat = world.addPlace({
        id: ids.personalChat(),
        type: 'personal',
        tenantId: person.tenantId,
        roster: { members: [person], bot: false },
      });
      personalChats.set(person.id, chat);
      return chat;
    },
    botReaches: (person) =>
      world.personal(person).roster.bot ||
      [...places.values()].some(
        ({ type, roster }) => type === 'channel' && roster.bot && roster.members.includes(person),
      ),
  };
  return world;
}

/** The conversation as an activity of `person` in it names it. */
export function addressOf(conversation: Conversation): ConversationAddress {
  return {
    id: conversation.id,
    conversationType: conversation.type,
    tenantId: conversation.tenantId,
    ...(conversation.type === 'personal' ? {} : { isGroup: true }),
    ...(conversation.name === undefined ? {} : { name: conversation.name }),
  };
}

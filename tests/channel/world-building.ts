import type { TeamsIds } from './teams-ids.ts';
import type { Conversation, Person, TeamFacts, World } from './world.ts';

export interface PersonOptions {
  name: string;
  /** The tenant's id; the channel's own when left out. */
  tenant?: string;
  /** `fi-FI` when left out. */
  locale?: string;
  aadObjectId?: string;
  role?: 'user' | 'guest';
}

export interface PlaceOptions {
  /** Whether the bot is in it from the beginning (no event tells it so); it is when left out. */
  installed?: boolean;
  tenant?: string;
}

/** A team with its channels. */
export interface Team extends TeamFacts {
  general: Conversation;
  /** The channel of this name, made at first asking. */
  channel(name: string): Conversation;
  /** A shared channel with members of its own, who may be of other tenants. */
  sharedChannel(name: string, members: Person[], options?: PlaceOptions): Conversation;
}

export interface Building {
  person(options: PersonOptions): Person;
  team(options: { name: string; members: Person[] } & PlaceOptions): Team;
  groupChat(members: Person[], options?: PlaceOptions & { title?: string }): Conversation;
  meetingChat(members: Person[], options?: PlaceOptions & { title?: string }): Conversation;
}

/** Puts people, teams and chats into the world. */
export function createBuilding(world: World, ids: TeamsIds, homeTenant: string): Building {
  function person({
    name,
    tenant = homeTenant,
    locale = 'fi-FI',
    aadObjectId,
    role = 'user',
  }: PersonOptions): Person {
    const [givenName = name, ...rest] = name.split(' ');
    const id = ids.person();
    const mailbox = name
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/[^a-z]+/g, '.');
    const added: Person = {
      id,
      name,
      givenName,
      surname: rest.join(' '),
      email: `${mailbox}.${world.people.length + 1}@${tenant}.example`,
      aadObjectId: aadObjectId ?? ids.guid(),
      tenantId: tenant,
      locale,
      role,
    };
    world.addPerson(added);
    return added;
  }

  function team({
    name,
    members,
    installed = true,
    tenant = homeTenant,
  }: Parameters<Building['team']>[0]): Team {
    const facts: TeamFacts = {
      id: ids.channel(),
      name,
      aadGroupId: ids.guid(),
      tenantId: tenant,
      roster: { members: [...members], bot: installed },
    };
    const addChannel = (channel: {
      id: string;
      name?: string;
      shared?: boolean;
      roster?: TeamFacts['roster'];
    }) =>
      world.addPlace({ type: 'channel', tenantId: tenant, team: facts, roster: facts.roster, ...channel });
    const general = addChannel({ id: facts.id });
    world.teams.push(facts);
    const named = (channelName: string) =>
      world.channels(facts.id).find((channel) => channel.name === channelName);
    return Object.assign(facts, {
      general,
      channel: (channelName: string) =>
        named(channelName) ?? addChannel({ id: ids.channel(), name: channelName }),
      sharedChannel: (channelName: string, people: Person[], options: PlaceOptions = {}) => {
        const roster = { members: [...people], bot: options.installed ?? true };
        return addChannel({ id: ids.channel(), name: channelName, shared: true, roster });
      },
    });
  }

  const chat = (id: string, members: Person[], options: PlaceOptions & { title?: string }) => ({
    id,
    type: 'groupChat' as const,
    tenantId: options.tenant ?? homeTenant,
    roster: { members: [...members], bot: options.installed ?? true },
    ...(options.title === undefined ? {} : { name: options.title }),
  });

  return {
    person,
    team,
    groupChat: (members, options = {}) => world.addPlace(chat(ids.groupChat(), members, options)),
    meetingChat: (members, options = {}) => {
      const id = ids.meetingChat();
      return world.addPlace({
        ...chat(id, members, options),
        meetingId: Buffer.from(`0#${id}#0`).toString('base64'),
      });
    },
  };
}

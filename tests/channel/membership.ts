import { activityOf, type Sender } from './activities.ts';
import type { Activity } from './activity.ts';
import type { Courier, Delivery, DeliveryOptions } from './delivery.ts';
import type { TeamsIds } from './teams-ids.ts';
import type { Conversation, Person } from './world.ts';

export interface Membership {
  /** The bot is added by `by`: installationUpdate, then conversationUpdate. Resolves with both answers. */
  installBot(place: Conversation, by: Person, options?: DeliveryOptions): Promise<Delivery[]>;
  /** The bot is removed by `by`: it has no access any more when it is told. */
  removeBot(place: Conversation, by: Person, options?: DeliveryOptions): Promise<Delivery[]>;
  addMember(place: Conversation, person: Person, options?: DeliveryOptions): Promise<Delivery>;
  removeMember(place: Conversation, person: Person, options?: DeliveryOptions): Promise<Delivery>;
}

/** Changes who is where, and tells the bot so with the events that Teams sends. */
export function createMembership(ids: TeamsIds, sender: Sender, courier: Courier): Membership {
  const event = (
    by: Person,
    place: Conversation,
    own: { type: string } & Record<string, unknown>,
  ): Activity => activityOf(by, place, sender, { id: ids.invoke(), ...own });

  function botEvents(place: Conversation, by: Person, verb: 'Added' | 'Removed'): Activity[] {
    const change = { [`members${verb}`]: [{ id: sender.bot.id }] };
    return [
      event(by, place, {
        type: 'installationUpdate',
        action: verb === 'Added' ? 'add' : 'remove',
        channelData: { settings: { selectedChannel: { id: place.placeId } }, source: { name: 'message' } },
      }),
      event(by, place, { type: 'conversationUpdate', ...change, channelData: eventType(place, verb) }),
    ];
  }

  async function tell(activities: Activity[], options?: DeliveryOptions): Promise<Delivery[]> {
    const outcomes: Delivery[] = [];
    for (const activity of activities) outcomes.push(await courier.deliver(activity, options));
    return outcomes;
  }

  function memberEvent(place: Conversation, person: Person, verb: 'Added' | 'Removed'): Activity {
    const { id, aadObjectId } = person;
    const change = { [`members${verb}`]: [{ id, aadObjectId }] };
    return event(person, place, {
      type: 'conversationUpdate',
      ...change,
      channelData: eventType(place, verb),
    });
  }

  return {
    installBot: (place, by, options) => {
      place.roster.bot = true;
      return tell(botEvents(place, by, 'Added'), options);
    },
    removeBot: (place, by, options) => {
      place.roster.bot = false;
      return tell(botEvents(place, by, 'Removed'), options);
    },
    addMember: (place, person, options) => {
      if (!place.roster.members.includes(person)) place.roster.members.push(person);
      return courier.deliver(memberEvent(place, person, 'Added'), options);
    },
    removeMember: (place, person, options) => {
      const { members } = place.roster;
      members.splice(0, members.length, ...members.filter((member) => member !== person));
      return courier.deliver(memberEvent(place, person, 'Removed'), options);
    },
  };
}

function eventType({ type, shared }: Conversation, verb: 'Added' | 'Removed'): object {
  if (type !== 'channel') return {};
  return { eventType: shared ? `channelMember${verb}` : `teamMember${verb}` };
}

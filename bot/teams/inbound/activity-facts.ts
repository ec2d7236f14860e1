import type { Activity } from 'botbuilder';
import type { Person } from '../../workshop/people.ts';
import type { Place } from '../../workshop/session.ts';
import { type Language, languages } from '../../workshop/words.ts';

/** What Teams adds to an activity, as far as this bot reads it. */
interface TeamsChannelData {
  readonly tenant?: { readonly id?: string };
  readonly team?: { readonly id?: string };
  readonly channel?: { readonly id?: string };
  readonly meeting?: { readonly id?: string };
}

/** Who speaks. Card data never says it, only the authenticated activity does. */
export function personOf(activity: Activity): Person {
  return {
    // In a shared channel the conversation is of one organisation and the person may be of another.
    tenant: channelDataOf(activity).tenant?.id ?? activity.conversation.tenantId ?? '',
    id: activity.from.aadObjectId ?? activity.from.id,
    name: activity.from.name ?? '',
  };
}

/** In which conversation; a thread's id carries its root message. */
export function placeOf(activity: Activity): Place {
  const { tenant, team, channel, meeting } = channelDataOf(activity);
  return {
    kind: kindOfPlace(activity, meeting !== undefined),
    id: activity.conversation.id,
    tenant: activity.conversation.tenantId ?? tenant?.id ?? '',
    serviceUrl: activity.serviceUrl,
    ...(team?.id && { team: team.id }),
    ...(channel?.id && { channel: channel.id }),
  };
}

/** The language of a client's locale ("sv-FI"); undefined for any language that the bot does not speak. */
export function languageOf(locale: string | undefined): Language | undefined {
  const primary = locale?.split('-')[0]?.toLowerCase();
  return languages.find((language) => language === primary);
}

function kindOfPlace({ conversation }: Activity, meeting: boolean): Place['kind'] {
  switch (conversation.conversationType) {
    case 'personal':
      return 'personal';
    case 'channel':
      return 'channel';
    default:
      return meeting ? 'meeting' : 'group';
  }
}

function channelDataOf(activity: Activity): TeamsChannelData {
  const data: unknown = activity.channelData;
  return typeof data === 'object' && data !== null ? data : {};
}

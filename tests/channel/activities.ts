import type { Activity } from './activity.ts';
import { addressOf, type Conversation, type Person } from './world.ts';

/** What all activities of one channel have in common. */
export interface Sender {
  serviceUrl: string;
  bot: { id: string; name: string };
}

/** What one kind of activity adds to what they all have. */
export interface OwnFields {
  type: string;
  id: string;
  channelData?: object;
  entities?: object[];
  [field: string]: unknown;
}

/** The fields that Teams puts on every activity, with the person who acts and where. */
export function activityOf(
  person: Person,
  conversation: Conversation,
  sender: Sender,
  own: OwnFields,
): Activity {
  const now = new Date().toISOString();
  const { channelData, entities, ...rest } = own;
  return {
    timestamp: now,
    localTimestamp: now,
    localTimezone: 'Europe/Helsinki',
    channelId: 'msteams',
    serviceUrl: sender.serviceUrl,
    from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
    recipient: sender.bot,
    conversation: addressOf(conversation),
    locale: person.locale,
    entities: [...(entities ?? []), clientInfo(person)],
    channelData: { ...channelDataOf(person, conversation), ...channelData },
    ...rest,
  };
}

/** What a person writes; with a mention it begins with `<at>` and the bot's name, as Teams sends it. */
export function messageText(text: string, mention: boolean, { bot }: Sender): Omit<OwnFields, 'type' | 'id'> {
  if (!mention) return { text, textFormat: 'plain', attachments: [html(text)] };
  const at = `<at>${bot.name}</at>`;
  return {
    text: `${at} ${text}`,
    textFormat: 'plain',
    attachments: [
      html(`<span itemscope itemtype="http://schema.skype.com/Mention">${bot.name}</span> ${text}`),
    ],
    entities: [{ type: 'mention', mentioned: sender(bot), text: at }],
  };
}

/** The Teams-specific part of an activity: tenant, and where there is one the team, channel or meeting. */
export function channelDataOf(
  person: Person,
  { type, placeId, team, name, shared, meetingId }: Conversation,
): object {
  return {
    tenant: { id: person.tenantId },
    ...(meetingId === undefined ? {} : { meeting: { id: meetingId } }),
    ...(type === 'channel' && team
      ? {
          teamsChannelId: placeId,
          teamsTeamId: team.id,
          channel: {
            id: placeId,
            ...(name === undefined ? {} : { name }),
            ...(shared ? { type: 'shared' } : {}),
          },
          team: { id: team.id, name: team.name, aadGroupId: team.aadGroupId },
        }
      : {}),
  };
}

const sender = ({ id, name }: Sender['bot']) => ({ id, name });

function clientInfo({ locale }: Person): object {
  return { type: 'clientInfo', locale, country: 'FI', platform: 'Web', timezone: 'Europe/Helsinki' };
}

function html(text: string): object {
  return { contentType: 'text/html', content: `<div>${text}</div>` };
}

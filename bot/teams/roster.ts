import type { TeamsChannelAccount } from 'botbuilder';
import type { Directory } from '../presses/presser.ts';
import type { Named } from '../workshop/people.ts';
import type { Place } from '../workshop/session.ts';
import type { ChannelAdapter } from './channel-adapter.ts';
import { threadOf } from './outbound/thread-pace.ts';

/** Microsoft's default; a page may be 50 to 500. */
const pageSize = 200;
/** A channel of more people than this is asked no further: nobody is found by name among so many. */
const mostPages = 10;

/** The people of one conversation, as Teams knows them. Read once, when somebody first asks. */
export function directoryOf(adapter: ChannelAdapter, place: Place): Directory {
  let members: Promise<TeamsChannelAccount[]> | undefined;
  const roster = () => (members ??= readMembers(adapter, place).catch(() => []));
  const named = (member: TeamsChannelAccount, asked: string): Named => {
    const name = member.name || asked;
    const tenant = member.tenantId ?? place.tenant;
    return { name, person: { tenant, id: member.aadObjectId ?? member.id, name } };
  };
  return {
    async byIds(ids) {
      if (ids.length === 0) return [];
      const all = await roster();
      return ids.map((id) => {
        const member = all.find((candidate) => candidate.aadObjectId === id || candidate.id === id);
        // Somebody of the organisation who is not in this conversation: known by id alone.
        return member ? named(member, id) : { name: '', person: { tenant: place.tenant, id, name: '' } };
      });
    },
    async byNames(names) {
      if (names.length === 0) return [];
      const all = await roster();
      return names.map((asked) => {
        const found = all.filter((member) => goesBy(member, asked));
        // Two people of one name: a text is safer than the wrong person.
        return found.length === 1 && found[0] ? named(found[0], asked) : { name: asked };
      });
    },
    async size() {
      if (place.kind === 'personal' || place.kind === 'channel') return undefined;
      return (await roster()).length || undefined;
    },
  };
}

async function readMembers(adapter: ChannelAdapter, place: Place): Promise<TeamsChannelAccount[]> {
  const connector = await adapter.connector(place.serviceUrl ?? '');
  // A channel's own roster, not its team's: a shared channel has members that the team has not.
  const conversation = threadOf(place.id);
  const members: TeamsChannelAccount[] = [];
  // The SDK's type asks for a token also on the first page; an empty one is none.
  let continuationToken = '';
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await connector.conversations.getConversationPagedMembers(
      conversation,
      continuationToken
        ? { pageSize, continuationToken }
        : ({ pageSize } as { pageSize: number; continuationToken: string }),
    );
    members.push(...(answer.members as TeamsChannelAccount[]));
    continuationToken = answer.continuationToken;
    if (!continuationToken) break;
  }
  return members;
}

function goesBy({ name, email, userPrincipalName }: TeamsChannelAccount, asked: string): boolean {
  const plain = (text: string | undefined) => (text ?? '').normalize('NFC').trim().toLowerCase();
  return [name, email, userPrincipalName].some((own) => own && plain(own) === plain(asked));
}

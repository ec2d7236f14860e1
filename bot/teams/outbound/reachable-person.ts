import type { Store } from '../../../storage/store.ts';
import { keyOf, type Person } from '../../workshop/people.ts';
import type { ChannelAdapter } from '../channel-adapter.ts';
import type { Messenger, Target } from './messenger.ts';

/** The address of the channel to speak to when nothing else is known of the person. */
export interface Through {
  readonly serviceUrl: string;
  /** A conversation in whose roster the person may be found. */
  readonly conversation: string;
}

/**
 * The 1:1 conversation with a person, opened when there is none yet. Throws what the channel says when they
 * cannot be reached: the app is not in their scope, or they are of another organisation.
 */
export async function personalTarget(
  { store, adapter, messenger }: { store: Store; adapter: ChannelAdapter; messenger: Messenger },
  person: Person,
  through: Through,
): Promise<Target> {
  const contact = await store.contact(keyOf(person));
  const serviceUrl = contact?.serviceUrl ?? through.serviceUrl;
  if (contact?.conversation) return { conversation: contact.conversation, serviceUrl };
  const channelUser = contact?.channelUser ?? (await channelUserOf(adapter, person, through));
  const conversation = await messenger.openPersonal(serviceUrl, person.tenant, channelUser);
  await store.saveContact({
    // The person may have written meanwhile: what they told of themselves stays.
    ...(await store.contact(keyOf(person))),
    key: keyOf(person),
    name: person.name,
    tenant: person.tenant,
    channelUser,
    serviceUrl,
    conversation,
  });
  return { conversation, serviceUrl };
}

/** The channel's own id of a person; Teams also takes the Entra id where the roster does not know them. */
async function channelUserOf(adapter: ChannelAdapter, { id }: Person, through: Through): Promise<string> {
  try {
    const connector = await adapter.connector(through.serviceUrl);
    return (await connector.conversations.getConversationMember(through.conversation, id)).id;
  } catch {
    return id;
  }
}

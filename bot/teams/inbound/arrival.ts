import type { Activity } from 'botbuilder';
import type { Contact, Store } from '../../../storage/store.ts';
import { keyOf } from '../../workshop/people.ts';
import type { Place } from '../../workshop/session.ts';
import type { Language } from '../../workshop/words.ts';
import type { Presser } from '../../presses/presser.ts';
import type { ChannelAdapter } from '../channel-adapter.ts';
import { directoryOf } from '../roster.ts';
import { languageOf, personOf, placeOf } from './activity-facts.ts';

/** What the inbound side needs to know of whoever arrives. */
export interface ArrivalTools {
  readonly store: Store;
  readonly adapter: ChannelAdapter;
  /** The local client always says English; there Finnish is taken until somebody writes another language. */
  readonly trustLocale: boolean;
}

/** Who is here, and from now on reachable: every activity renews the person's address. */
export async function arrive(tools: ArrivalTools, activity: Activity, said?: Language): Promise<Presser> {
  const person = personOf(activity);
  const place = placeOf(activity);
  const known = await tools.store.contact(keyOf(person));
  const locale = tools.trustLocale ? languageOf(activity.locale) : undefined;
  const language = said ?? known?.language ?? locale;
  const contact: Contact = {
    key: keyOf(person),
    name: person.name || known?.name || '',
    tenant: person.tenant,
    channelUser: activity.from.id,
    serviceUrl: activity.serviceUrl,
    ...conversationOf(place, known),
    ...(language && { language }),
  };
  if (!sameContact(contact, known)) await tools.store.saveContact(contact);
  return {
    person: { ...person, name: contact.name },
    place,
    language: language ?? 'fi',
    directory: directoryOf(tools.adapter, place),
    directoryIn: (other) => directoryOf(tools.adapter, other),
    // Teams leaves a card as it is under a refusal; the local client does not.
    ...(!tools.trustLocale && { redraws: true as const }),
    ...(activity.replyToId && { message: activity.replyToId }),
    ...(activity.id &&
      activity.timestamp && { sending: { id: activity.id, at: activity.timestamp.toISOString() } }),
  };
}

function conversationOf(place: Place, known: Contact | undefined): Pick<Contact, 'conversation'> {
  const conversation = place.kind === 'personal' ? place.id : known?.conversation;
  return conversation ? { conversation } : {};
}

function sameContact(one: Contact, other: Contact | undefined): boolean {
  return other !== undefined && JSON.stringify(one) === JSON.stringify({ ...one, ...other });
}

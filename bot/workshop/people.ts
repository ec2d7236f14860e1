import type { Told } from './background.ts';

/**
 * A person as the authenticated door names them: `id` is the Entra object id, or the channel's own id where
 * there is none. Tenant and id together identify; the name is only for showing.
 */
export interface Person {
  readonly tenant: string;
  readonly id: string;
  readonly name: string;
}

/** A co-facilitator, leader or owner: a person of the organisation, or only the text that somebody typed. */
export interface Named {
  readonly name: string;
  readonly person?: Person;
}

/** What a participant said of themselves, remembered for the whole session. */
export interface Participant extends Told {
  readonly person: Person;
}

/** The one key under which a person is known in a session. */
export function keyOf(person: Person): string {
  return `${person.tenant}:${person.id}`;
}

export function isSamePerson(one: Person, other: Person): boolean {
  return keyOf(one) === keyOf(other);
}

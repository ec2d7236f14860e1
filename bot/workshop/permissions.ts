import { isSamePerson, type Person } from './people.ts';
import type { Session } from './session.ts';

/** Whoever launched the session, and every co-facilitator, steers it. */
export function maySteer(person: Person, session: Session): boolean {
  return (
    isSamePerson(person, session.facilitator) ||
    session.coFacilitators.some((named) => named.person && isSamePerson(person, named.person))
  );
}

/** Whoever is in the session's conversation answers, facilitators too. A card carried elsewhere is dead. */
export function mayAnswer(conversation: string, session: Session, alreadyKnown: boolean): boolean {
  return conversation === session.conversation.id || alreadyKnown;
}

/** Any member launches, unless the configuration names who may (Entra object ids). */
export function mayLaunch(person: Person, facilitators: readonly string[]): boolean {
  return facilitators.length === 0 || facilitators.includes(person.id);
}

/** Who gets a control card: everyone who may steer and is a known person. */
export function steeringPeople(session: Session): readonly Person[] {
  const others = session.coFacilitators.flatMap(({ person }) => (person ? [person] : []));
  return [session.facilitator, ...others.filter((person) => !isSamePerson(person, session.facilitator))];
}

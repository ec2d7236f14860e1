import { keyOf, type Person } from '../people.ts';
import type { Place } from '../session.ts';

/**
 * Where own agendas are kept and found: a team's, a chat's, or a person's who speaks with the bot alone.
 * Nobody else sees them.
 */
export function shelfOf(place: Place, person: Person): string {
  if (place.kind === 'personal') return personalShelf(person);
  return place.team ? `team:${place.team}` : `chat:${place.id}`;
}

/** Every shelf that a person may take from in a place: the place's and their own. */
export function shelvesOf(place: Place, person: Person): readonly string[] {
  return [...new Set([shelfOf(place, person), personalShelf(person)])];
}

function personalShelf(person: Person): string {
  return `person:${keyOf(person)}`;
}

import type { Person } from '../../bot/workshop/people.ts';
import { context } from '../workshop/sample-session.ts';

export const facilitator: Person = { tenant: 'kunta', id: 'oid-of-facilitator', name: 'Veera Vetäjä' };
export const coFacilitator: Person = { tenant: 'alue', id: 'oid-of-helper', name: 'Kaisa Kumppani' };

/** The first two steer; the last one is never in the conversation. */
export const people: readonly Person[] = [
  facilitator,
  coFacilitator,
  ...Array.from({ length: 7 }, (_, place) => ({
    tenant: place % 2 === 0 ? 'kunta' : 'alue',
    id: `oid-of-${place}`,
    name: `Nimi Niminen ${place}`,
  })),
  { tenant: 'kunta', id: 'oid-of-stranger', name: 'Vieras Henkilö' },
];

export const here = context.place.id;
export const elsewhere = '19:other@thread.tacv2;messageid=2';

export function personAt(place: number): Person {
  return people[place % people.length] ?? facilitator;
}

/** Whoever could be in the conversation. */
export const room = people.slice(0, -1);

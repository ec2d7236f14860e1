import type { BackgroundQuestions } from '../background.ts';
import { type Party, type Side, sideOfParty } from '../parties.ts';

/** Who speaks for a whole municipality or county where its parts are not meant. */
const heads: Readonly<Partial<Record<Side, Party>>> = { kunta: 'kunnanjohto', hyvinvointialue: 'hallinto' };

/**
 * What an organisation is asked of itself: a municipality or a county is one whole, and not one of its services;
 * partners are what they are. Each side has the party that stands for the whole, or else its first one.
 */
export function organisationParties(parties: readonly Party[]): Party[] {
  return parties.filter((party) => {
    const side = sideOfParty[party];
    if (side === 'kumppani') return true;
    const own = parties.filter((other) => sideOfParty[other] === side);
    const head = heads[side];
    return party === (head && own.includes(head) ? head : own[0]);
  });
}

/** Asked once; the part on which it was told keeps asking, so that it can be corrected until the close. */
export function askedOfOrganisation(
  parties: readonly Party[] | undefined,
  { known, toldHere }: { known: Party | undefined; toldHere: Party | undefined },
): BackgroundQuestions | undefined {
  if (!parties || (known && !toldHere)) return undefined;
  const offered = organisationParties(parties);
  // What was told before it was asked so stays to be seen and changed.
  return {
    parties: toldHere && !offered.includes(toldHere) ? [...offered, toldHere] : offered,
    ofOrganisation: true,
  };
}

import { isSamePerson } from '../../workshop/people.ts';
import { steeringPeople } from '../../workshop/permissions.ts';
import type { WallLinks } from '../../run-command/workshop-tools.ts';
import type { SignedLinks } from '../signed-links.ts';

/** A day: the room is set up in the morning, and whoever finds the address next week steers nothing. */
export const hoursOfWall = 24;
export const wallFolder = '/seina';

/**
 * Gives whoever steers a session their address of its wall. It names the person by their place among those who steer,
 * which never changes.
 */
export function wallLinks(links: SignedLinks, publicUrl: () => string | undefined): WallLinks {
  return {
    hours: hoursOfWall,
    async address(session, person) {
      const base = publicUrl();
      const by = steeringPeople(session).findIndex((other) => isSamePerson(other, person));
      if (base === undefined || by < 0) return undefined;
      const token = await links.sign('wall', { session: session.id, by: String(by) }, hoursOfWall / 24);
      return `${base.replace(/\/+$/, '')}${wallFolder}/${token}`;
    },
  };
}

import { writeCode } from '../bot/workshop/link/code.ts';
import type { ControlView } from '../bot/workshop/views.ts';
import type { Element } from './element.ts';
import type { Speech } from './speech.ts';
import { templateOf } from './template.ts';
import template from './templates/link-invitation.json' with { type: 'json' };

const expand = templateOf(template);

/** How people come in without Teams: the code and the address, as a picture for cameras too. */
export function linkInvitation(code: string, speech: Speech): Element[] {
  const { address } = speech;
  if (address === undefined) return [];
  return expand({
    heading: speech.say('link.heading'),
    body: speech.say('link.body', { address: shown(address) }),
    code: writeCode(code),
    picture: `${address}/qr/${code}.png`,
    pictureText: speech.say('link.picture', { code: writeCode(code) }),
    open: speech.say('button.open-link-page'),
    url: participantAddress(address, code),
  });
}

/** The page on which somebody with the code takes part. */
export function participantAddress(address: string, code: string): string {
  return `${address}/w/${code}`;
}

/** How many have come by link, and what that says of who they are. */
export function linkLine(
  { code, open, came, most }: NonNullable<ControlView['link']>,
  speech: Speech,
): string {
  return speech.say(open ? 'link.line' : 'link.line-closed', { code: writeCode(code), came, most });
}

/** An address as people type it. */
function shown(address: string): string {
  return address.replace(/^https?:\/\//, '');
}

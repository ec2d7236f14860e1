import { steerLink } from '../run-command/change-link.ts';
import { joinSession } from '../run-command/join-session.ts';
import type { WorkshopTools } from '../run-command/workshop-tools.ts';
import { sessionHead } from '../workshop/display/heads.ts';
import { lobbyView } from '../workshop/display/stage-views.ts';
import { linkView } from '../workshop/display/link-views.ts';
import type { Fields } from '../workshop/kinds/kind.ts';
import { isByLink, type LinkCommand } from '../workshop/link/link.ts';
import { isRefusal, refuse } from '../workshop/refusals.ts';
import { linkFields, type Press } from '../workshop/verbs.ts';
import { splitTold } from './answering-presses.ts';
import type { Presser, PressReply } from './presser.ts';
import { steeredSession } from './steering-presses.ts';

/** Somebody comes in by link, with what they tell of themselves. Whoever is known otherwise never needs it. */
export async function joinPress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  { person }: Presser,
): Promise<PressReply> {
  if (!isByLink(person)) return refuse('not-understood');
  const joined = await joinSession(tools, press.session ?? '', splitTold(fields).told, person);
  return isRefusal(joined) ? joined : lobbyView(joined);
}

/** The facilitator's card of the link. */
export async function linkPress(tools: WorkshopTools, press: Press, presser: Presser): Promise<PressReply> {
  const session = await steeredSession(tools, press, presser);
  if (isRefusal(session)) return session;
  if (!session.link) return refuse('not-in-this-phase');
  return linkView(session, session.link, await tools.store.participants(session.id));
}

/** Where the wall opens, for the presser alone. */
export async function wallPress(tools: WorkshopTools, press: Press, presser: Presser): Promise<PressReply> {
  const session = await steeredSession(tools, press, presser);
  if (isRefusal(session)) return session;
  const url = await tools.wallLinks?.address(session, presser.person);
  if (!tools.wallLinks || url === undefined) return refuse('wall-unreachable');
  return { view: 'wall-link', session: sessionHead(session), url, hours: tools.wallLinks.hours };
}

/** Opens or closes the link, or changes its number. A press on an old card brings the card as it is now. */
export async function changeLinkPress(
  tools: WorkshopTools,
  change: LinkCommand['change'],
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const command = { change, most: fields[linkFields.most] ?? '', revision: press.version ?? -1 };
  const outcome = await steerLink(tools, press.session ?? '', command, presser.person);
  const outdated = isRefusal(outcome) && outcome.refusal === 'stale-press';
  return isRefusal(outcome) && !outdated ? outcome : linkPress(tools, press, presser);
}

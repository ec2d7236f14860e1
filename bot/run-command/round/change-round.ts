import { finnishDay } from '../../workshop/finnish-time.ts';
import { roundCallView } from '../../workshop/display/round-views-of.ts';
import { keyOf, type Person } from '../../workshop/people.ts';
import { isRefusal, type Refusal } from '../../workshop/refusals.ts';
import {
  type InviteCommand,
  invite,
  peopleOf,
  peopleStillAsked,
  withdrawInvitation,
} from '../../workshop/round/invitations.ts';
import { invitedIn, isRoundOpen, type RoundSession } from '../../workshop/round/round.ts';
import { extendRound } from '../../workshop/round/round-steering.ts';
import type { Session } from '../../workshop/session.ts';
import { saveDecision } from '../save-session.ts';
import { now, type WorkshopTools } from '../workshop-tools.ts';
import { tellInBackground, tellPeople } from './tell-people.ts';

/** Gives more time, and tells those who have not sent. */
export async function giveMoreTime(
  tools: WorkshopTools,
  id: string,
  day: string,
  actor: Person,
): Promise<Session | Refusal> {
  const decided = await saveDecision(tools, id, (session) => {
    const extended = extendRound(session, day, { actor, now: now(tools) });
    return Promise.resolve(isRefusal(extended) ? extended : { session: extended });
  });
  if (isRefusal(decided)) return decided;
  const { session } = decided;
  tools.log.info({ session: id, version: session.version }, 'extended');
  tools.outlet.show(id);
  if (isRoundOpen(session)) tellInBackground(tools, session, () => tellOfMoreTime(tools, session));
  return session;
}

/** Whoever has been called or reminded since then has seen the new day there. */
async function tellOfMoreTime(tools: WorkshopTools, session: RoundSession): Promise<void> {
  const { extendedAt = '' } = session.round;
  const receipts = await tools.store.receipts(session.id);
  const knowing = new Set(
    receipts
      .filter(({ about, at }) => (about === 'invitation' || about === 'nudge') && at > extendedAt)
      .map(({ to }) => to),
  );
  const asked = peopleStillAsked(session, await tools.store.statements(session.id));
  const people = asked.filter((person) => !knowing.has(keyOf(person)));
  await tellPeople(tools, session, { about: 'extension', of: session.round.closesOn }, people, (person) =>
    roundCallView(session, 'extension', person, now(tools)),
  );
}

/** Invites an organisation or changes its people; whoever is new is called, once the round is open. */
export async function inviteOrganisation(
  tools: WorkshopTools,
  id: string,
  command: InviteCommand,
  actor: Person,
): Promise<Session | Refusal> {
  const made = tools.chance.id();
  const decided = await saveDecision(tools, id, (session) => {
    const invited = invite(session, command, { actor, id: made });
    return Promise.resolve(isRefusal(invited) ? invited : { session: invited });
  });
  if (isRefusal(decided)) return decided;
  const { session } = decided;
  tools.log.info({ session: id, invited: session.round?.invitations.length ?? 0 }, 'invited');
  tools.outlet.show(id);
  if (isRoundOpen(session)) callTheInvited(tools, session);
  return session;
}

/** Takes an invitation back; what the organisation has sent stays. */
export async function withdrawInvitationOf(
  tools: WorkshopTools,
  id: string,
  organisation: string,
  actor: Person,
): Promise<Session | Refusal> {
  const decided = await saveDecision(tools, id, (session) => {
    const left = withdrawInvitation(session, organisation, { actor, now: now(tools) });
    if (isRefusal(left)) return Promise.resolve(left);
    // Delivered twice it is the same; a session is saved only under a new version.
    return Promise.resolve({
      session: left === session ? { ...session, version: session.version + 1 } : left,
    });
  });
  if (isRefusal(decided)) return decided;
  tools.log.info({ session: id }, 'invitation taken back');
  tools.outlet.show(id);
  return decided.session;
}

/** Calls everybody who is invited and has not been called yet. Nobody waits for it. */
export function callTheInvited(tools: WorkshopTools, session: RoundSession): void {
  tellInBackground(tools, session, () => call(tools, session));
}

async function call(tools: WorkshopTools, session: RoundSession): Promise<void> {
  await tellPeople(tools, session, { about: 'invitation' }, peopleOf(invitedIn(session.round)), (person) =>
    roundCallView(session, 'invitation', person, now(tools)),
  );
}

/** After a start: whoever a crash kept from being called, or from hearing of more time, hears it now. */
export function resumeCalling(tools: WorkshopTools, session: Session): void {
  if (!isRoundOpen(session) || finnishDay(now(tools)) > session.round.closesOn) return;
  tellInBackground(tools, session, async () => {
    await call(tools, session);
    if (session.round.extendedAt) await tellOfMoreTime(tools, session);
  });
}

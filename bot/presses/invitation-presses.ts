import { withdrawInvitationOf } from '../run-command/round/change-round.ts';
import { roundFacts } from '../run-command/round/round-facts.ts';
import type { WorkshopTools } from '../run-command/workshop-tools.ts';
import { sessionHead } from '../workshop/display/heads.ts';
import { invitationTextView } from '../workshop/display/round-views-of.ts';
import { isRefusal, refuse } from '../workshop/refusals.ts';
import { organisationNamed, standingsOf } from '../workshop/round/invitations.ts';
import { invitedIn } from '../workshop/round/round.ts';
import type { Press } from '../workshop/verbs.ts';
import type { Presser, PressReply } from './presser.ts';
import { invitedPress, steeredRound } from './round-steering-presses.ts';

/** What to send on by other means to whoever Teams does not reach. */
export async function invitationTextPress(
  tools: WorkshopTools,
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const session = await steeredRound(tools, press, presser);
  if (isRefusal(session)) return session;
  const invitation = invitedIn(session.round).find(
    ({ organisation }) => organisation.id === press.organisation,
  );
  return invitation ? invitationTextView(session, invitation) : refuse('no-such-organisation');
}

/** Says what becomes of what the organisation has written, before its invitation is taken back. */
export async function askWithdrawPress(
  tools: WorkshopTools,
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const session = await steeredRound(tools, press, presser);
  if (isRefusal(session)) return session;
  const standing = standingsOf(session, (await roundFacts(tools, session)).drafts).find(
    ({ invitation }) => invitation.organisation.id === press.organisation,
  );
  if (!standing) return refuse('no-such-organisation');
  const { id, name } = standing.invitation.organisation;
  return {
    view: 'ask-withdraw',
    session: sessionHead(session),
    organisation: { id, name },
    state: standing.state,
  };
}

export async function withdrawPress(
  tools: WorkshopTools,
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const { session = '', organisation = '' } = press;
  const outcome = await withdrawInvitationOf(tools, session, organisation, presser.person);
  if (isRefusal(outcome)) return outcome;
  const list = await invitedPress(tools, press, presser);
  const name = organisationNamed(outcome.round, organisation)?.name;
  const isShown = 'view' in list && list.view === 'invited' && name !== undefined;
  return isShown ? { ...list, done: { what: 'withdrawn', name } } : list;
}

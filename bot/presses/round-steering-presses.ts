import { giveMoreTime, inviteOrganisation } from '../run-command/round/change-round.ts';
import { recordStatementOf } from '../run-command/round/draft-statement.ts';
import { roundFacts } from '../run-command/round/round-facts.ts';
import { now, type WorkshopTools } from '../run-command/workshop-tools.ts';
import { questionsOf } from '../workshop/background.ts';
import { sessionHead } from '../workshop/display/heads.ts';
import { extendView, invitedView, recordableStages, rowOf } from '../workshop/display/round-views-of.ts';
import { stageView } from '../workshop/display/stage-views.ts';
import type { Fields } from '../workshop/kinds/kind.ts';
import { partyIn } from '../workshop/round/drafting.ts';
import { askedOfOrganisation } from '../workshop/round/organisation-party.ts';
import { isParty } from '../workshop/parties.ts';
import type { Named } from '../workshop/people.ts';
import { maySteer } from '../workshop/permissions.ts';
import { isRefusal, type Refusal, refuse } from '../workshop/refusals.ts';
import { organisationNamed, standingsOf } from '../workshop/round/invitations.ts';
import { isRound, isRoundClosed, type RoundSession } from '../workshop/round/round.ts';
import { stageNamed } from '../workshop/session.ts';
import { type Press, roundFields } from '../workshop/verbs.ts';
import { splitTold } from './answering-presses.ts';
import { controlCard } from './control-card.ts';
import { peopleIn } from './launching-presses.ts';
import type { Presser, PressReply } from './presser.ts';

/** The invitation list, page by page. */
export async function invitedPress(
  tools: WorkshopTools,
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const session = await steeredRound(tools, press, presser);
  if (isRefusal(session)) return session;
  return invitedView(session, await roundFacts(tools, session), press.page ?? 1);
}

/** One invitation, or an empty one. */
export async function invitationPress(
  tools: WorkshopTools,
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const session = await steeredRound(tools, press, presser);
  if (isRefusal(session)) return session;
  const facts = await roundFacts(tools, session);
  const standing = standingsOf(session, facts.drafts).find(
    ({ invitation }) => invitation.organisation.id === press.organisation,
  );
  if (press.organisation !== undefined && !standing) return refuse('no-such-organisation');
  return {
    view: 'invitation',
    session: sessionHead(session),
    open: !isRoundClosed(session) && standing?.invitation.withdrawnAt === undefined,
    ...(standing && { row: rowOf(standing, facts) }),
    recordable: standing ? recordableStages(session, facts.drafts, standing.invitation.organisation.id) : [],
  };
}

/** Invites, or changes who may draft. */
export async function invitePress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const session = await steeredRound(tools, press, presser);
  if (isRefusal(session)) return session;
  const { organisation } = press;
  const directory = presser.directoryIn(session.conversation);
  const people = await peopleIn(fields, roundFields.peopleIds, roundFields.peopleNames, directory);
  const earlier = session.round.invitations.flatMap((invitation) => invitation.people);
  const outcome = await inviteOrganisation(
    tools,
    session.id,
    {
      ...(organisation !== undefined && { organisation }),
      name: fields[roundFields.name] ?? '',
      people: people.map((one) => asInvited(one, earlier)),
      contact: fields[roundFields.contact] ?? '',
    },
    presser.person,
  );
  if (isRefusal(outcome)) return outcome;
  const list = await invitedPress(tools, press, presser);
  if (!('view' in list) || list.view !== 'invited') return list;
  const what = organisation === undefined ? 'invited' : 'changed';
  return { ...list, done: { what, name: (fields[roundFields.name] ?? '').trim() } };
}

/** The picker tells an id alone of somebody outside the conversation, who may be known from their invitation. */
function asInvited(one: Named, earlier: readonly Named[]): Named {
  return earlier.find(({ person }) => person && person.id === one.person?.id) ?? one;
}

/** Closing before the day is asked once more: what has not been sent by then is nobody's statement. */
export async function askClosePress(
  tools: WorkshopTools,
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const session = await steeredRound(tools, press, presser);
  if (isRefusal(session)) return session;
  const control = await controlCard(tools, session, presser);
  if (!('view' in control) || control.view !== 'round-control' || control.phase !== 'open') return control;
  const { session: head, stage, daysLeft, counts } = control;
  return { view: 'ask-close', session: head, stage, daysLeft, counts };
}

/** A new closing day is asked. */
export async function askExtendPress(
  tools: WorkshopTools,
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const session = await steeredRound(tools, press, presser);
  if (isRefusal(session)) return session;
  return extendView(session, now(tools));
}

export async function extendPress(
  tools: WorkshopTools,
  { session = '' }: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const outcome = await giveMoreTime(tools, session, fields[roundFields.closesOn] ?? '', presser.person);
  return isRefusal(outcome) ? outcome : controlCard(tools, outcome, presser);
}

/** The form on which a facilitator writes down a statement that came by other means. */
export async function askRecordPress(
  tools: WorkshopTools,
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const session = await steeredRound(tools, press, presser);
  if (isRefusal(session)) return session;
  const stage = stageNamed(session, press.stage ?? '');
  const organisation = organisationNamed(session.round, press.organisation ?? '');
  if (!stage?.byOrganisation || !organisation) return refuse('no-such-organisation');
  const draft = await tools.store.statement(session.id, stage.plan.id, organisation.id);
  const { parties } = questionsOf(session);
  const known = partyIn(await tools.store.statements(session.id), organisation.id) ?? organisation.party;
  const asked = askedOfOrganisation(parties, { known, toldHere: draft?.party });
  const own = draft?.recorded && { fields: draft.recorded };
  return {
    view: 'record-statement',
    session: sessionHead(session),
    part: stageView(session, stage, { mode: 'mine', options: [], now: now(tools), asked, own }),
    organisation: { id: organisation.id, name: organisation.name },
    late: stage.closedAt !== undefined,
  };
}

export async function recordPress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const { session = '', stage = '', organisation = '' } = press;
  const {
    told: { party },
    rest,
  } = splitTold(fields);
  const command = { stage, organisation, fields: rest, ...(isParty(party) && { party }) };
  const outcome = await recordStatementOf(tools, session, command, presser.person);
  if (isRefusal(outcome)) return outcome;
  const invitation = await invitationPress(tools, press, presser);
  const round = await tools.store.session(session);
  const recorded = round && stageNamed(round, stage)?.plan.title;
  const isShown = 'view' in invitation && invitation.view === 'invitation';
  return isShown && recorded ? { ...invitation, recorded } : invitation;
}

/** The round, for whoever steers it. */
export async function steeredRound(
  tools: WorkshopTools,
  { session: id = '' }: Press,
  { person }: Presser,
): Promise<RoundSession | Refusal> {
  const session = await tools.store.session(id);
  if (!session) return refuse('no-such-session');
  if (!maySteer(person, session)) return refuse('not-facilitator');
  if (session.state !== 'running') return refuse('session-over');
  return isRound(session) ? session : refuse('round-not-open');
}

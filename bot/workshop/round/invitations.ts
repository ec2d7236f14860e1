import { isSamePerson, keyOf, type Named, type Person } from '../people.ts';
import { maySteer } from '../permissions.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { Session } from '../session.ts';
import { isWritten, type StatementDraft } from './drafting.ts';
import {
  type Invitation,
  invitedIn,
  isRound,
  type Organisation,
  partsOf,
  type Round,
  statementParts,
} from './round.ts';
import { mostInvitations } from './round-request.ts';

/**
 * not-opened: nobody has looked. opened: looked, and nothing written. draft: something is written or saved. part: some
 * of the parts have been sent. sent: all of them.
 */
export const invitationStates = ['not-opened', 'opened', 'draft', 'part', 'sent'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** How far an invited organisation is. */
export interface Standing {
  readonly invitation: Invitation;
  readonly state: InvitationState;
  /** How many of the parts it has sent, of how many that organisations state. */
  readonly sent: number;
  readonly of: number;
}

const longestName = 120;
const longestContact = 200;

/** One line an organisation, "Organisation: person, person"; a line without a colon has no people yet. */
export function readInvitationLines(
  text: string,
): readonly { readonly name: string; readonly people: string[] }[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', ...people] = line.split(':');
      return { name: name.trim(), people: listed(people.join(':')) };
    });
}

function listed(text: string): string[] {
  return text
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** What a facilitator says of one invited organisation; without `organisation` it is a new one. */
export interface InviteCommand {
  readonly organisation?: string;
  readonly name: string;
  readonly people: readonly Named[];
  readonly contact: string;
}

/** Invites one more organisation, or changes who may draft for one. */
export function invite(
  session: Session,
  command: InviteCommand,
  { actor, id }: { actor: Person; id: string },
): Session | Refusal {
  if (!maySteer(actor, session)) return refuse('not-facilitator');
  if (session.state !== 'running' || !isRound(session) || session.round.closedAt)
    return refuse('round-not-open');
  const { invitations } = session.round;
  const named = command.organisation === undefined;
  // Whoever is invited again goes on from where they were.
  const place = invitations.findIndex(({ organisation, withdrawnAt }) =>
    named
      ? withdrawnAt !== undefined && isSameName(organisation.name, command.name)
      : organisation.id === command.organisation,
  );
  if (!named && (place === -1 || invitations[place]?.withdrawnAt)) return refuse('no-such-organisation');
  const earlier = invitations[place]?.organisation;
  const made = invitationOf({ ...command, organisation: earlier ?? { id, name: '' } });
  if ('refusal' in made) return made;
  const others = invitations.filter((_, other) => other !== place);
  if (nameIsTaken(made.organisation.name, others)) return refuse('organisation-twice');
  const all = place === -1 ? [...invitations, made] : invitations.with(place, made);
  if (invitedIn({ invitations: all }).length > mostInvitations)
    return refuse('too-many-invited', { most: mostInvitations });
  return { ...session, version: session.version + 1, round: { ...session.round, invitations: all } };
}

/** Takes an invitation back: nobody drafts for it any more and nobody is reminded. What was sent stays. */
export function withdrawInvitation(
  session: Session,
  organisation: string,
  { actor, now }: { actor: Person; now: string },
): Session | Refusal {
  if (!maySteer(actor, session)) return refuse('not-facilitator');
  if (session.state !== 'running' || !isRound(session) || session.round.closedAt)
    return refuse('round-not-open');
  const { invitations } = session.round;
  const place = invitations.findIndex((one) => one.organisation.id === organisation);
  const invitation = invitations[place];
  if (!invitation) return refuse('no-such-organisation');
  if (invitation.withdrawnAt) return session;
  const all = invitations.with(place, { ...invitation, withdrawnAt: now });
  return { ...session, version: session.version + 1, round: { ...session.round, invitations: all } };
}

/** A whole invitation as it is kept, or what is missing. */
export function invitationOf({
  organisation,
  name,
  people,
  contact,
}: Omit<InviteCommand, 'organisation'> & { organisation: Organisation }): Invitation | Refusal {
  const called = name.trim().slice(0, longestName);
  if (called === '') return refuse('organisation-missing');
  const told = contact.trim().slice(0, longestContact);
  return {
    organisation: { ...organisation, name: called },
    people: people.filter((one, place) => people.findIndex((other) => isSameNamed(one, other)) === place),
    ...(told !== '' && { contact: told }),
  };
}

export function nameIsTaken(name: string, invitations: readonly Invitation[]): boolean {
  return invitedIn({ invitations }).some(({ organisation }) => isSameName(organisation.name, name));
}

function isSameName(one: string, other: string): boolean {
  const plain = (text: string) => text.normalize('NFC').trim().toLowerCase();
  return plain(one) === plain(other);
}

/** The organisations for which a person may draft. */
export function organisationsOf(person: Person, { round }: Pick<Session, 'round'>): readonly Organisation[] {
  return invitedIn(round)
    .filter(({ people }) => people.some((named) => named.person && isSamePerson(named.person, person)))
    .map(({ organisation }) => organisation);
}

export function organisationNamed(round: Round | undefined, id: string): Organisation | undefined {
  return round?.invitations.find(({ organisation }) => organisation.id === id)?.organisation;
}

/** How far each invited organisation is, in the order of inviting. */
export function standingsOf(session: Session, drafts: readonly StatementDraft[]): Standing[] {
  const parts = statementStages(session);
  return (session.round?.invitations ?? []).flatMap((invitation) => {
    const own = drafts.filter(({ organisation }) => organisation === invitation.organisation.id);
    const sent = own.filter((draft) => draft.sent && parts.includes(draft.stage)).length;
    if (invitation.withdrawnAt && sent === 0) return [];
    return [{ invitation, state: stateOf(own, sent, parts.length), sent, of: parts.length }];
  });
}

function stateOf(own: readonly StatementDraft[], sent: number, of: number): InvitationState {
  if (sent > 0) return sent === of ? 'sent' : 'part';
  if (own.some(isWritten)) return 'draft';
  return own.length > 0 ? 'opened' : 'not-opened';
}

/** The parts that an organisation has not sent yet, while they can be sent. */
export function missingParts(
  session: Session,
  drafts: readonly StatementDraft[],
  organisation: string,
): string[] {
  return statementParts(session)
    .map(({ plan }) => plan.id)
    .filter(
      (stage) =>
        !drafts.some((draft) => draft.stage === stage && draft.organisation === organisation && draft.sent),
    );
}

/** The people of those organisations that still have something to send, each once. */
export function peopleStillAsked(session: Session, drafts: readonly StatementDraft[]): readonly Person[] {
  const waiting = invitedIn(session.round).filter(
    ({ organisation }) => missingParts(session, drafts, organisation.id).length > 0,
  );
  return peopleOf(waiting);
}

/** Everybody who is invited and known, each once. */
export function peopleOf(invitations: readonly Invitation[]): readonly Person[] {
  const all = invitations.flatMap(({ people }) => people.flatMap(({ person }) => (person ? [person] : [])));
  return [...new Map(all.map((person) => [keyOf(person), person])).values()];
}

/** Stages that organisations state, open or over. */
function statementStages(session: Session): string[] {
  const open = partsOf(session).filter(({ byOrganisation }) => byOrganisation);
  const all = open.length > 0 ? open : session.stages.filter(({ byOrganisation }) => byOrganisation);
  return all.map(({ plan }) => plan.id);
}

function isSameNamed(one: Named, other: Named): boolean {
  return one.person && other.person
    ? isSamePerson(one.person, other.person)
    : !one.person && !other.person && one.name === other.name;
}

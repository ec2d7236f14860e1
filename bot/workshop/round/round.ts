import type { Party } from '../parties.ts';
import { instantAt } from '../finnish-time.ts';
import type { Named } from '../people.ts';
import { type Session, type Stage, takesAnswers } from '../session.ts';

/** Who is invited as a body: its people draft together, and one of them sends. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly party?: Party;
}

export interface Invitation {
  readonly organisation: Organisation;
  /** Those who may draft for it; whoever is only a text cannot be reached or known. */
  readonly people: readonly Named[];
  /** Free text: an address, a telephone number. */
  readonly contact?: string;
  /** When it was taken back; a statement that was sent stays, so the organisation stays known. */
  readonly withdrawnAt?: string;
}

/** What makes a session an open round: answered over days or weeks, all asking stages at once. */
export interface Round {
  /** The last ISO day on which answers are taken, in Finland. */
  readonly closesOn: string;
  /** How many days before the close those who have not sent are reminded, the earliest first. */
  readonly nudgeDays: readonly number[];
  readonly invitations: readonly Invitation[];
  readonly openedAt?: string;
  /** When those who had not sent were last given more time. */
  readonly extendedAt?: string;
  readonly closedAt?: string;
  /** When the facilitator sent the answers to the comments. */
  readonly repliedAt?: string;
}

/** The invitations that have not been taken back. */
export function invitedIn(round: Pick<Round, 'invitations'> | undefined): readonly Invitation[] {
  return (round?.invitations ?? []).filter(({ withdrawnAt }) => withdrawnAt === undefined);
}

export type RoundSession = Session & { readonly round: Round };

export function isRound(session: Session): session is RoundSession {
  return session.round !== undefined;
}

/** Whether the round has been opened and its close has not been saved yet. */
export function isRoundOpen(session: Session): session is RoundSession {
  return session.state === 'running' && isRound(session) && hasOpened(session) && !session.round.closedAt;
}

export function isRoundClosed(session: Session): session is RoundSession {
  return isRound(session) && session.round.closedAt !== undefined;
}

function hasOpened({ round }: RoundSession): boolean {
  return round.openedAt !== undefined;
}

/** The instant at which a last day is over: midnight after it. */
export function closingInstant({ closesOn }: Pick<Round, 'closesOn'>): string {
  return instantAt(closesOn, 24);
}

/** The stages that are answered side by side while the round is open. */
export function partsOf(session: Session): readonly Stage[] {
  return session.stages.filter(takesAnswers);
}

/** Those of them that organisations state together. */
export function statementParts(session: Session): readonly Stage[] {
  return partsOf(session).filter(({ byOrganisation }) => byOrganisation);
}

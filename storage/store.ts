import type { Draft } from '../bot/workshop/adapting/draft.ts';
import type { OwnAgenda } from '../bot/workshop/adapting/own-agenda.ts';
import type { ClosedStage } from '../bot/workshop/kinds/kind.ts';
import type { Party } from '../bot/workshop/parties.ts';
import type { Participant } from '../bot/workshop/people.ts';
import type { SessionRecord } from '../bot/workshop/record.ts';
import type { Recurrence } from '../bot/workshop/series/recurrence.ts';
import type { Coding } from '../bot/workshop/round/coding.ts';
import type { StatementDraft } from '../bot/workshop/round/drafting.ts';
import type { Session } from '../bot/workshop/session.ts';
import type { Language } from '../bot/workshop/words.ts';

/** An answer while its stage is open. After the final close it exists no more, only its rows do. */
export interface OpenAnswer {
  /** An HMAC under the stage's own secret where the stage is anonymous, the person's key where it is named. */
  readonly key: string;
  readonly party?: Party;
  /** Only in a named stage. */
  readonly name?: string;
  readonly body: unknown;
}

/** Where and how a person can be reached in 1:1, as the door last saw them. */
export interface Contact {
  /** keyOf(person) */
  readonly key: string;
  readonly name: string;
  readonly tenant: string;
  /** The channel's own id of the person ("29:..."), which creates a 1:1 conversation. */
  readonly channelUser: string;
  readonly serviceUrl: string;
  /** The 1:1 conversation, once there is one. */
  readonly conversation?: string;
  readonly language?: Language;
}

/** A message of a session that stands in a conversation and may be updated. */
export interface Posted {
  /** What it is for, unique in the session: "status:opening", "control:tenant:id". */
  readonly slot: string;
  /** Which version of its content stands there, for messages that are changed only at set moments. */
  readonly revision?: string;
  readonly conversation: string;
  readonly activity: string;
}

/** What became of a message that a named person was to get. */
export interface Receipt {
  readonly session: string;
  readonly about: 'digest' | 'invitation' | 'nudge' | 'extension' | 'replies';
  /** Which of several: the day of a nudge, the new closing day. */
  readonly of?: string;
  readonly to: string;
  /** begun: saved before sending, where a message must never be sent twice. */
  readonly outcome: 'delivered' | 'failed' | 'begun';
  /** A short reason code where it failed. */
  readonly reason?: string;
  readonly at: string;
}

/**
 * Everything that is stored. Whatever a method has resolved survives kill -9. Every implementation passes
 * the one contract suite in tests/storage.
 */
export interface Store {
  /** Stores a new session of version 1. Throws ConversationBusy when its conversation has a live one. */
  createSession(session: Session): Promise<void>;
  /** Replaces a session whose stored version is one less. Throws VersionConflict otherwise. */
  saveSession(session: Session): Promise<void>;
  session(id: string): Promise<Session | undefined>;
  /** The sessions for which isLive holds. */
  liveSessions(): Promise<readonly Session[]>;
  /** The live session that people come to by a code. */
  liveSessionUnder(code: string): Promise<Session | undefined>;
  /** The one live session of a conversation. */
  liveSessionIn(conversation: string): Promise<Session | undefined>;

  saveParticipant(session: string, participant: Participant): Promise<void>;
  participant(session: string, key: string): Promise<Participant | undefined>;
  participants(session: string): Promise<readonly Participant[]>;

  /** Inserts or replaces the answer under its key; false, changing nothing, when the stage is not open. */
  saveAnswer(session: string, stage: string, answer: OpenAnswer): Promise<boolean>;
  answer(session: string, stage: string, key: string): Promise<OpenAnswer | undefined>;
  answers(session: string, stage: string): Promise<readonly OpenAnswer[]>;
  /** Cheap enough for every press. */
  countAnswers(session: string, stage: string): Promise<number>;
  /**
   * The final close, after the session was saved with the stage closed: keeps `closed`, destroys the open
   * answers. Called again it keeps what the first call kept.
   */
  sealStage(session: string, stage: string, closed: ClosedStage): Promise<void>;
  closedStage(session: string, stage: string): Promise<ClosedStage | undefined>;
  /** Forgets the sealed result of a stage of which nothing was kept, so that it can be opened again. */
  unsealEmptyStage(session: string, stage: string): Promise<void>;

  /**
   * Inserts or replaces the draft of an organisation for a stage, also a sent one. Throws VersionConflict unless
   * the stored version is one less (0 where there is none). False, changing nothing, when the stage is not open,
   * unless the statement is a late one.
   */
  saveStatement(session: string, draft: StatementDraft): Promise<boolean>;
  statement(session: string, stage: string, organisation: string): Promise<StatementDraft | undefined>;
  /** All of a session, those included that were being saved when this was called. */
  statements(session: string): Promise<readonly StatementDraft[]>;

  /**
   * Deletes what organisations drafted and did not send, also what they drafted beside a statement that was recorded
   * for them; what was sent stays. Nothing of it is left on disk.
   */
  sweepDrafts(session: string): Promise<void>;

  /**
   * Inserts or replaces what a facilitator made of one comment. Throws VersionConflict unless the stored version is
   * one less: 0 where there is none, 1 where what is stored has none.
   */
  saveCoding(session: string, coding: Coding): Promise<void>;
  codings(session: string): Promise<readonly Coding[]>;

  saveRecord(record: SessionRecord): Promise<void>;
  record(session: string): Promise<SessionRecord | undefined>;
  records(): Promise<readonly SessionRecord[]>;

  /** Stores a new draft of version 1, or replaces one of a version less. Throws VersionConflict otherwise. */
  saveDraft(draft: Draft): Promise<void>;
  draft(shelf: string, id: string): Promise<Draft | undefined>;

  /** As saveDraft, by the revision. */
  saveOwnAgenda(agenda: OwnAgenda): Promise<void>;
  ownAgenda(shelf: string, id: string): Promise<OwnAgenda | undefined>;
  ownAgendas(shelf: string): Promise<readonly OwnAgenda[]>;
  removeOwnAgenda(shelf: string, id: string): Promise<void>;

  saveContact(contact: Contact): Promise<void>;
  contact(key: string): Promise<Contact | undefined>;

  savePosted(session: string, posted: Posted): Promise<void>;
  posted(session: string): Promise<readonly Posted[]>;

  saveReceipt(receipt: Receipt): Promise<void>;
  receipts(session: string): Promise<readonly Receipt[]>;

  /** Inserts or replaces the recurrence of a series. */
  saveRecurrence(recurrence: Recurrence): Promise<void>;
  recurrence(series: string): Promise<Recurrence | undefined>;
  recurrences(): Promise<readonly Recurrence[]>;

  /** Throws when storage cannot be written. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** Somebody else saved the session first: load it again and decide again. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
}

/** A conversation has one live session at a time. */
export class ConversationBusy extends Error {
  override readonly name = 'ConversationBusy';
}

/** The data folder or server cannot be used; the message tells the operator what to do. */
export class StorageUnusable extends Error {
  override readonly name = 'StorageUnusable';
}

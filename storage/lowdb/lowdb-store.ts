import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Draft } from '../../bot/workshop/adapting/draft.ts';
import type { OwnAgenda } from '../../bot/workshop/adapting/own-agenda.ts';
import type { ClosedStage } from '../../bot/workshop/kinds/kind.ts';
import { keyOf, type Participant } from '../../bot/workshop/people.ts';
import type { SessionRecord } from '../../bot/workshop/record.ts';
import type { Recurrence } from '../../bot/workshop/series/recurrence.ts';
import type { Coding } from '../../bot/workshop/round/coding.ts';
import { type StatementDraft, withoutDraft } from '../../bot/workshop/round/drafting.ts';
import { isLive, type Session, stageNamed, takesAnswers } from '../../bot/workshop/session.ts';
import { makeFolder } from '../durable-folder.ts';
import {
  type Contact,
  type OpenAnswer,
  type Posted,
  type Receipt,
  StorageUnusable,
  type Store,
} from '../store.ts';
import { ContentsInUse } from './contents-in-use.ts';
import { DataFolderLock } from './data-folder-lock.ts';
import { JournalledMap } from './journalled-map.ts';
import { Records } from './records.ts';
import { replaceFile } from './replace-file.ts';
import { Sessions } from './sessions.ts';
import type { OnBroken } from './set-aside.ts';
import { VersionedFiles } from './versioned-files.ts';

/**
 * The Store in a folder of files:
 * `sessions/live|ended/<id>.json`, `contents/<id>/` (participants, posted messages, receipts, statements that are
 * drafted, codings and answers of a session), `records/<id>.json`, `drafts/` and `agendas/` (of teams, chats and
 * people), `contacts.journal`, `recurrences.journal`, and the lock.
 */
export class LowdbStore implements Store {
  readonly #dataDir: string;
  readonly #lock: DataFolderLock;
  readonly #sessions: Sessions;
  readonly #contents: ContentsInUse;
  readonly #records: Records;
  readonly #contacts: JournalledMap<Contact>;
  readonly #recurrences: JournalledMap<Recurrence>;
  readonly #drafts: VersionedFiles<Draft>;
  readonly #ownAgendas: VersionedFiles<OwnAgenda>;
  #checking: Promise<void> | undefined;

  private constructor(
    dataDir: string,
    lock: DataFolderLock,
    sessions: Sessions,
    records: Records,
    contacts: JournalledMap<Contact>,
    recurrences: JournalledMap<Recurrence>,
    onBroken: OnBroken,
  ) {
    this.#dataDir = dataDir;
    this.#lock = lock;
    this.#sessions = sessions;
    this.#records = records;
    this.#contacts = contacts;
    this.#recurrences = recurrences;
    this.#drafts = new VersionedFiles(join(dataDir, 'drafts'), ({ version }) => version, onBroken);
    this.#ownAgendas = new VersionedFiles(join(dataDir, 'agendas'), ({ revision }) => revision, onBroken);
    const live = (session: string) => sessions.live(session) !== undefined;
    this.#contents = new ContentsInUse(join(dataDir, 'contents'), live, onBroken);
  }

  /** Throws StorageUnusable when the folder cannot be used or another process uses it. */
  static async open(dataDir: string, onBroken: OnBroken): Promise<LowdbStore> {
    try {
      await makeFolder(dataDir);
      const lock = DataFolderLock.take(dataDir);
      try {
        const sessions = await Sessions.open(join(dataDir, 'sessions'), onBroken);
        const records = await Records.open(join(dataDir, 'records'), onBroken);
        const contacts = await JournalledMap.open<Contact>(join(dataDir, 'contacts.journal'), onBroken);
        const recurrences = await JournalledMap.open<Recurrence>(
          join(dataDir, 'recurrences.journal'),
          onBroken,
        );
        const store = new LowdbStore(dataDir, lock, sessions, records, contacts, recurrences, onBroken);
        await store.#finishCloses();
        return store;
      } catch (error) {
        lock.release();
        throw error;
      }
    } catch (error) {
      throw unusable(dataDir, error);
    }
  }

  /** Opening a stage whose close a crash interrupted destroys what is left of its open answers. */
  async #finishCloses(): Promise<void> {
    for (const { id, stages } of this.#sessions.allLive()) {
      for (const { plan, closedAt } of stages) if (closedAt) await this.closedStage(id, plan.id);
    }
  }

  createSession(session: Session): Promise<void> {
    return this.#sessions.create(session);
  }

  async saveSession(session: Session): Promise<void> {
    await this.#sessions.save(session);
    if (!isLive(session)) await this.#contents.release(session.id);
  }

  session(id: string): Promise<Session | undefined> {
    return this.#sessions.session(id);
  }

  async liveSessions(): Promise<readonly Session[]> {
    return this.#sessions.allLive();
  }

  async liveSessionIn(conversation: string): Promise<Session | undefined> {
    return this.#sessions.liveIn(conversation);
  }

  async liveSessionUnder(code: string): Promise<Session | undefined> {
    return this.#sessions.allLive().find(({ link }) => link?.code === code);
  }

  saveParticipant(session: string, participant: Participant): Promise<void> {
    return this.#contents.use(session, async (contents) =>
      (await contents.participants()).set(keyOf(participant.person), participant),
    );
  }

  participant(session: string, key: string): Promise<Participant | undefined> {
    return this.#contents.use(session, async (contents) => (await contents.participants()).get(key));
  }

  participants(session: string): Promise<readonly Participant[]> {
    return this.#contents.use(session, async (contents) => (await contents.participants()).values());
  }

  async saveAnswer(session: string, stage: string, answer: OpenAnswer): Promise<boolean> {
    const taking = () => this.#takesAnswers(session, stage);
    if (!taking()) return false;
    return this.#contents.use(session, async (contents) =>
      (await contents.stage(stage)).save(answer, taking),
    );
  }

  answer(session: string, stage: string, key: string): Promise<OpenAnswer | undefined> {
    return this.#contents.use(session, async (contents) => (await contents.stage(stage)).answer(key));
  }

  answers(session: string, stage: string): Promise<readonly OpenAnswer[]> {
    return this.#contents.use(session, async (contents) => (await contents.stage(stage)).all());
  }

  countAnswers(session: string, stage: string): Promise<number> {
    return this.#contents.use(session, async (contents) => (await contents.stage(stage)).count);
  }

  sealStage(session: string, stage: string, closed: ClosedStage): Promise<void> {
    const taking = () => this.#takesAnswers(session, stage);
    return this.#contents.use(session, async (contents) =>
      (await contents.stage(stage)).seal(closed, taking),
    );
  }

  closedStage(session: string, stage: string): Promise<ClosedStage | undefined> {
    return this.#contents.use(session, async (contents) => (await contents.stage(stage)).closed);
  }

  unsealEmptyStage(session: string, stage: string): Promise<void> {
    return this.#contents.use(session, async (contents) => (await contents.stage(stage)).unsealEmpty());
  }

  saveStatement(session: string, draft: StatementDraft): Promise<boolean> {
    const taking = () => draft.sent?.late !== undefined || this.#takesAnswers(session, draft.stage);
    const key = pairKey(draft.stage, draft.organisation);
    return this.#contents.use(session, async (contents) =>
      (await contents.statements()).save(key, draft, taking),
    );
  }

  statement(session: string, stage: string, organisation: string): Promise<StatementDraft | undefined> {
    return this.#contents.use(session, async (contents) =>
      (await contents.statements()).get(pairKey(stage, organisation)),
    );
  }

  statements(session: string): Promise<readonly StatementDraft[]> {
    return this.#contents.use(session, async (contents) => (await contents.statements()).all());
  }

  sweepDrafts(session: string): Promise<void> {
    return this.#contents.use(session, async (contents) =>
      (await contents.statements()).rewrite(withoutDraft),
    );
  }

  async saveCoding(session: string, coding: Coding): Promise<void> {
    const key = pairKey(coding.stage, coding.row);
    await this.#contents.use(session, async (contents) => (await contents.codings()).save(key, coding));
  }

  codings(session: string): Promise<readonly Coding[]> {
    return this.#contents.use(session, async (contents) => (await contents.codings()).all());
  }

  saveRecord(record: SessionRecord): Promise<void> {
    return this.#records.save(record);
  }

  record(session: string): Promise<SessionRecord | undefined> {
    return this.#records.record(session);
  }

  records(): Promise<readonly SessionRecord[]> {
    return this.#records.all();
  }

  saveDraft(draft: Draft): Promise<void> {
    return this.#drafts.save(draft.shelf, draft);
  }

  draft(shelf: string, id: string): Promise<Draft | undefined> {
    return this.#drafts.find(shelf, id);
  }

  saveOwnAgenda(agenda: OwnAgenda): Promise<void> {
    return this.#ownAgendas.save(agenda.shelf, agenda);
  }

  ownAgenda(shelf: string, id: string): Promise<OwnAgenda | undefined> {
    return this.#ownAgendas.find(shelf, id);
  }

  ownAgendas(shelf: string): Promise<readonly OwnAgenda[]> {
    return this.#ownAgendas.all(shelf);
  }

  removeOwnAgenda(shelf: string, id: string): Promise<void> {
    return this.#ownAgendas.remove(shelf, id);
  }

  saveContact(contact: Contact): Promise<void> {
    return this.#contacts.set(contact.key, contact);
  }

  async contact(key: string): Promise<Contact | undefined> {
    return this.#contacts.get(key);
  }

  saveRecurrence(recurrence: Recurrence): Promise<void> {
    return this.#recurrences.set(recurrence.id, recurrence);
  }

  async recurrence(series: string): Promise<Recurrence | undefined> {
    return this.#recurrences.get(series);
  }

  async recurrences(): Promise<readonly Recurrence[]> {
    return this.#recurrences.values();
  }

  savePosted(session: string, posted: Posted): Promise<void> {
    return this.#contents.use(session, async (contents) =>
      (await contents.posted()).set(posted.slot, posted),
    );
  }

  posted(session: string): Promise<readonly Posted[]> {
    return this.#contents.use(session, async (contents) => (await contents.posted()).values());
  }

  saveReceipt(receipt: Receipt): Promise<void> {
    return this.#contents.use(receipt.session, async (contents) =>
      (await contents.receipts()).set(randomUUID(), receipt),
    );
  }

  receipts(session: string): Promise<readonly Receipt[]> {
    return this.#contents.use(session, async (contents) => (await contents.receipts()).values());
  }

  /** Writes a file as a session is written. Throws StorageUnusable when that fails. */
  async check(): Promise<void> {
    this.#checking ??= replaceFile(join(this.#dataDir, 'check'), ['written to see that writing works\n'])
      .catch((error: unknown) => {
        throw unusable(this.#dataDir, error);
      })
      .finally(() => {
        this.#checking = undefined;
      });
    await this.#checking;
  }

  /** Waits for what is being saved, then lets the folder go. */
  async close(): Promise<void> {
    await this.#sessions.close();
    await this.#contents.close();
    await this.#records.close();
    await this.#drafts.close();
    await this.#ownAgendas.close();
    await this.#contacts.close();
    await this.#recurrences.close();
    this.#lock.release();
  }

  #takesAnswers(session: string, stage: string): boolean {
    const live = this.#sessions.live(session);
    const found = live && stageNamed(live, stage);
    return found !== undefined && takesAnswers(found);
  }
}

function pairKey(stage: string, other: string): string {
  return JSON.stringify([stage, other]);
}

function unusable(dataDir: string, error: unknown): StorageUnusable {
  if (error instanceof StorageUnusable) return error;
  return new StorageUnusable(
    `DATA_DIR ${dataDir} cannot be used (${String(error)}). See that the disk has room and that the user who runs Yhdyspinta may write there, or set DATA_DIR to another folder.`,
    { cause: error },
  );
}

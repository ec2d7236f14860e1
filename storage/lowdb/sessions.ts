import { readdir, rename } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { Low } from 'lowdb';
import { z } from 'zod/v4';
import { isLive, type Session } from '../../bot/workshop/session.ts';
import { makeFolder, syncFolder } from '../durable-folder.ts';
import { InTurn } from '../in-turn.ts';
import { ConversationBusy, VersionConflict } from '../store.ts';
import { fileNameOf } from './file-name.ts';
import { jsonFile } from './json-file.ts';
import type { OnBroken } from './set-aside.ts';

/** What this room reads of a session. */
const outline = z.object({
  id: z.string(),
  version: z.number(),
  state: z.string(),
  conversation: z.object({ id: z.string() }),
  stages: z.array(z.object({ phase: z.string(), plan: z.object({ id: z.string() }) })),
});

/**
 * The session documents, one lowdb file each. A session is always written to `live/` and moved to `ended/`
 * when it is over, so that starting up reads only the live ones; a move that a crash prevented is made then.
 */
export class Sessions {
  readonly #live: string;
  readonly #ended: string;
  readonly #onBroken: OnBroken;
  /** Those whose file is in `live/`, by id, as last saved. */
  readonly #kept = new Map<string, Session>();
  /** conversation -> the id of its live session, taken before the session is written. */
  readonly #taken = new Map<string, string>();
  readonly #turns = new InTurn();

  private constructor(folder: string, onBroken: OnBroken) {
    this.#live = join(folder, 'live');
    this.#ended = join(folder, 'ended');
    this.#onBroken = onBroken;
  }

  static async open(folder: string, onBroken: OnBroken): Promise<Sessions> {
    const sessions = new Sessions(folder, onBroken);
    await sessions.#load();
    return sessions;
  }

  async #load(): Promise<void> {
    await makeFolder(this.#live);
    await makeFolder(this.#ended);
    for (const file of await readdir(this.#live)) {
      const { name, ext } = parse(file);
      const session = ext === '.json' ? await this.#read(this.#live, name) : null;
      if (!session) continue;
      this.#kept.set(session.id, session);
      if (isLive(session)) this.#taken.set(session.conversation.id, session.id);
      else await this.#moveToEnded(session.id);
    }
  }

  /** Throws VersionConflict where the id is in use, ConversationBusy where the conversation is. */
  create(session: Session): Promise<void> {
    return this.#turns.run(session.id, async () => {
      if (await this.#find(session.id)) throw new VersionConflict(`session ${session.id} exists already`);
      await this.#write(session);
    });
  }

  /** Throws VersionConflict unless the stored version is one less. */
  save(session: Session): Promise<void> {
    return this.#turns.run(session.id, async () => {
      const stored = await this.#find(session.id);
      if (stored?.version !== session.version - 1) {
        const found = stored ? `version ${stored.version} is stored` : 'it is not stored';
        throw new VersionConflict(`session ${session.id} version ${session.version}: ${found}`);
      }
      await this.#write(session);
    });
  }

  async session(id: string): Promise<Session | undefined> {
    return this.#kept.get(id) ?? this.#turns.run(id, () => this.#find(id));
  }

  live(id: string): Session | undefined {
    const session = this.#kept.get(id);
    return session && isLive(session) ? session : undefined;
  }

  allLive(): Session[] {
    return [...this.#kept.values()].filter(isLive);
  }

  liveIn(conversation: string): Session | undefined {
    const id = this.#taken.get(conversation);
    return id === undefined ? undefined : this.live(id);
  }

  /** Waits for what is being saved and takes no more. */
  close(): Promise<void> {
    return this.#turns.end();
  }

  async #find(id: string): Promise<Session | undefined> {
    return this.#kept.get(id) ?? (await this.#read(this.#ended, fileNameOf(id))) ?? undefined;
  }

  async #write(session: Session): Promise<void> {
    const giveBack = isLive(session) ? this.#take(session) : () => {};
    const file = this.#file(this.#live, fileNameOf(session.id));
    file.data = session;
    try {
      await file.write();
    } catch (error) {
      giveBack();
      throw error;
    }
    this.#kept.set(session.id, session);
    if (isLive(session)) return;
    if (this.#taken.get(session.conversation.id) === session.id) this.#taken.delete(session.conversation.id);
    await this.#moveToEnded(session.id);
  }

  /** Takes the conversation for a session, or throws ConversationBusy; the result undoes it. */
  #take({ id, conversation }: Session): () => void {
    const holder = this.#taken.get(conversation.id);
    if (holder === id) return () => {};
    if (holder !== undefined) throw new ConversationBusy(`session ${holder} is live in the conversation`);
    this.#taken.set(conversation.id, id);
    return () => this.#taken.delete(conversation.id);
  }

  async #moveToEnded(id: string): Promise<void> {
    const file = `${fileNameOf(id)}.json`;
    await rename(join(this.#live, file), join(this.#ended, file));
    this.#kept.delete(id);
    await syncFolder(this.#ended);
    await syncFolder(this.#live);
  }

  async #read(folder: string, name: string): Promise<Session | null> {
    const file = this.#file(folder, name);
    await file.read();
    return file.data;
  }

  #file(folder: string, name: string): Low<Session | null> {
    const fits = (data: unknown) => {
      const read = outline.safeParse(data);
      return read.success && fileNameOf(read.data.id) === name;
    };
    return jsonFile<Session>(join(folder, `${name}.json`), fits, this.#onBroken);
  }
}

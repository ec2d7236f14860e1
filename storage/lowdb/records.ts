import { readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { z } from 'zod/v4';
import type { SessionRecord } from '../../bot/workshop/record.ts';
import { makeFolder } from '../durable-folder.ts';
import { InTurn } from '../in-turn.ts';
import { fileNameOf } from './file-name.ts';
import { jsonFile } from './json-file.ts';
import type { OnBroken } from './set-aside.ts';

/** What this room reads of a record. */
const outline = z.object({ session: z.string() });

/** The records of finished sessions, one lowdb file each, read when they are asked for. */
export class Records {
  readonly #folder: string;
  readonly #onBroken: OnBroken;
  readonly #turns = new InTurn();

  private constructor(folder: string, onBroken: OnBroken) {
    this.#folder = folder;
    this.#onBroken = onBroken;
  }

  static async open(folder: string, onBroken: OnBroken): Promise<Records> {
    await makeFolder(folder);
    return new Records(folder, onBroken);
  }

  save(record: SessionRecord): Promise<void> {
    const name = fileNameOf(record.session);
    return this.#turns.run(name, async () => {
      const file = this.#file(name);
      file.data = record;
      await file.write();
    });
  }

  record(session: string): Promise<SessionRecord | undefined> {
    return this.#read(fileNameOf(session));
  }

  async all(): Promise<SessionRecord[]> {
    const records: SessionRecord[] = [];
    for (const { name, ext } of (await readdir(this.#folder)).map((file) => parse(file))) {
      const record = ext === '.json' ? await this.#read(name) : undefined;
      if (record) records.push(record);
    }
    return records;
  }

  /** Waits for what is being saved and takes no more. */
  close(): Promise<void> {
    return this.#turns.end();
  }

  #read(name: string): Promise<SessionRecord | undefined> {
    return this.#turns.run(name, async () => {
      const file = this.#file(name);
      await file.read();
      return file.data ?? undefined;
    });
  }

  #file(name: string) {
    const fits = (data: unknown) => {
      const read = outline.safeParse(data);
      return read.success && fileNameOf(read.data.session) === name;
    };
    return jsonFile<SessionRecord>(join(this.#folder, `${name}.json`), fits, this.#onBroken);
  }
}

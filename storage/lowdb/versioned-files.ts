import { readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { z } from 'zod/v4';
import { makeFolder } from '../durable-folder.ts';
import { InTurn } from '../in-turn.ts';
import { isMissing } from '../missing-file.ts';
import { VersionConflict } from '../store.ts';
import { fileNameOf } from './file-name.ts';
import { jsonFile } from './json-file.ts';
import { removeFile } from './replace-file.ts';
import type { OnBroken } from './set-aside.ts';

/** What this room reads of such a document. */
const outline = z.looseObject({ id: z.string() });

/**
 * Documents that are saved with an expected version, one lowdb file each, in a folder for each owner. They are
 * read when they are asked for.
 */
export class VersionedFiles<Kept extends { readonly id: string }> {
  readonly #folder: string;
  readonly #versionOf: (document: Kept) => number;
  readonly #onBroken: OnBroken;
  readonly #turns = new InTurn();

  constructor(folder: string, versionOf: (document: Kept) => number, onBroken: OnBroken) {
    this.#folder = folder;
    this.#versionOf = versionOf;
    this.#onBroken = onBroken;
  }

  /** Stores version 1, or replaces what is one version older. Throws VersionConflict otherwise. */
  save(owner: string, document: Kept): Promise<void> {
    const { folder, name, turn } = this.#placeOf(owner, document.id);
    return this.#turns.run(turn, async () => {
      await makeFolder(folder);
      const file = this.#file(folder, name);
      await file.read();
      const stored = file.data ? this.#versionOf(file.data) : 0;
      const version = this.#versionOf(document);
      if (stored !== version - 1) {
        throw new VersionConflict(`${document.id} version ${version}: version ${stored} is stored`);
      }
      file.data = document;
      await file.write();
    });
  }

  find(owner: string, id: string): Promise<Kept | undefined> {
    const { folder, name } = this.#placeOf(owner, id);
    return this.#read(folder, name);
  }

  async all(owner: string): Promise<Kept[]> {
    const folder = this.#folderOf(owner);
    const documents: Kept[] = [];
    for (const { name, ext } of (await filesIn(folder)).map((file) => parse(file))) {
      const document = ext === '.json' ? await this.#read(folder, name) : undefined;
      if (document) documents.push(document);
    }
    return documents;
  }

  /** Harmless when there is none. */
  remove(owner: string, id: string): Promise<void> {
    const { folder, name, turn } = this.#placeOf(owner, id);
    return this.#turns.run(turn, () => removeFile(join(folder, `${name}.json`)));
  }

  /** Waits for what is being saved and takes no more. */
  close(): Promise<void> {
    return this.#turns.end();
  }

  #folderOf(owner: string): string {
    return join(this.#folder, fileNameOf(owner));
  }

  #placeOf(owner: string, id: string): { folder: string; name: string; turn: string } {
    const folder = this.#folderOf(owner);
    const name = fileNameOf(id);
    return { folder, name, turn: join(folder, name) };
  }

  #read(folder: string, name: string): Promise<Kept | undefined> {
    return this.#turns.run(join(folder, name), async () => {
      const file = this.#file(folder, name);
      await file.read();
      return file.data ?? undefined;
    });
  }

  #file(folder: string, name: string) {
    const fits = (data: unknown) => {
      const read = outline.safeParse(data);
      return read.success && fileNameOf(read.data.id) === name;
    };
    return jsonFile<Kept>(join(folder, `${name}.json`), fits, this.#onBroken);
  }
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}

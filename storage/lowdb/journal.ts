import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder, syncFolder } from '../durable-folder.ts';
import { lineOf } from './checked-lines.ts';
import { removeFile } from './replace-file.ts';

/**
 * An append-only file of checked lines. Whatever is appended while a write is under way goes out together in
 * the next one, so that a thousand appends cost a few syncs. The file is made by the first append.
 */
export class Journal {
  readonly #path: string;
  #handle: FileHandle | undefined;
  #closed = false;
  /** Bytes at the beginning that are whole and durable. */
  #length = 0;
  /** Whether bytes of a failed write may follow them. */
  #torn = false;
  #lines: string[] = [];
  #latest: Promise<void> = Promise.resolve();
  #gathering: Promise<void> | undefined;

  /** The file must end in a whole line. */
  constructor(path: string) {
    this.#path = path;
  }

  /** Resolves when the entry is durable. Entries are kept in the order of the calls. */
  append(entry: unknown): Promise<void> {
    if (this.#closed) return Promise.reject(new Error('the storage has been closed'));
    this.#lines.push(lineOf(entry));
    this.#gathering ??= this.#latest = this.settled().then(() => this.#flush());
    return this.#gathering;
  }

  /** Waits for the appends that are in flight; their callers hear of a failure, this one does not. */
  settled(): Promise<void> {
    return this.#latest.catch(() => {});
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.from(this.#lines.join(''));
    this.#lines = [];
    this.#gathering = undefined;
    this.#handle ??= await this.#open();
    if (this.#torn) await this.#handle.truncate(this.#length);
    this.#torn = true;
    await this.#handle.appendFile(bytes);
    await this.#handle.datasync();
    this.#torn = false;
    this.#length += bytes.length;
  }

  async #open(): Promise<FileHandle> {
    await makeFolder(dirname(this.#path));
    const handle = await open(this.#path, 'a', 0o600);
    this.#length = (await handle.stat()).size;
    await syncFolder(dirname(this.#path));
    return handle;
  }

  /** Waits for the appends that are in flight, then takes no more. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.settled();
    await this.#handle?.close();
    this.#handle = undefined;
  }

  /** Removes the file, after the appends that are in flight. A later append begins a new one. */
  async destroy(): Promise<void> {
    await this.settled();
    await this.#handle?.close();
    this.#handle = undefined;
    this.#torn = false;
    await removeFile(this.#path);
  }
}

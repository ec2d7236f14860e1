import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { hasCode } from '../error-code.ts';
import { StorageUnusable } from '../store.ts';

/** SQLITE_BUSY */
const busy = 5;

/**
 * Keeps every other process off a data folder until it is released or this process ends, however it ends:
 * the lock is one that the operating system holds on an empty SQLite file, so a crash leaves none behind.
 */
export class DataFolderLock {
  /** Held by reference: were it collected, the lock would be gone. */
  readonly #database: DatabaseSync;

  private constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Throws StorageUnusable when another process has the folder. */
  static take(dataDir: string): DataFolderLock {
    const database = new DatabaseSync(join(dataDir, 'lock.sqlite'));
    try {
      // Nothing is ever written to it, so no journal need lie beside it.
      database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
      return new DataFolderLock(database);
    } catch (error) {
      database.close();
      if (!hasCode(error, busy, 'errcode')) throw error;
      throw new StorageUnusable(
        `DATA_DIR ${dataDir} is in use by another Yhdyspinta. Stop that one, or set DATA_DIR to another folder for this one.`,
      );
    }
  }

  release(): void {
    this.#database.close();
  }
}

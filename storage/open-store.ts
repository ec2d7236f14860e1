import { LowdbStore } from './lowdb/lowdb-store.ts';
import type { OnBroken } from './lowdb/set-aside.ts';
import { StorageUnusable, type Store } from './store.ts';

export interface StoreSettings {
  /** STORAGE_URL; nothing or `lowdb:` keeps the data as files. */
  readonly url?: string | undefined;
  /** DATA_DIR */
  readonly dataDir: string;
  /** Told of every stored file that could not be read and has been set aside. */
  readonly onBroken: OnBroken;
}

/** Opens the storage that the settings name. Throws StorageUnusable, which says what to do, when it cannot. */
export async function openStore({ url, dataDir, onBroken }: StoreSettings): Promise<Store> {
  if (!url || url === 'lowdb:') return LowdbStore.open(dataDir, onBroken);
  // Only the scheme is repeated: the rest of a database's address may hold a password.
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(url)?.[0];
  throw new StorageUnusable(
    `STORAGE_URL ${scheme ? `begins with ${scheme}` : 'has no scheme'}, which is no storage of this version. ` +
      'Leave it empty or set STORAGE_URL=lowdb: to keep the data as files in DATA_DIR.',
  );
}

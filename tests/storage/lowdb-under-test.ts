import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../storage/open-store.ts';
import type { Store } from '../../storage/store.ts';
import type { StoreUnderTest } from './store-contract.ts';

export interface LowdbUnderTest extends StoreUnderTest {
  readonly dataDir: string;
  /** What was reported as broken: file and cause. */
  readonly broken: { file: string; cause: string }[];
  /** Closes the store alone, for a test that then changes its files. */
  close(): Promise<void>;
}

/** A store of files in a temporary folder of its own. */
export async function openLowdb(): Promise<LowdbUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'store-'));
  const dataDir = join(folder, 'made', 'by', 'the-store');
  const broken: LowdbUnderTest['broken'] = [];
  const open = () => openStore({ dataDir, onBroken: (file, cause) => broken.push({ file, cause }) });
  const store = await open();
  let current: Store | undefined = store;
  const close = async () => {
    await current?.close();
    current = undefined;
  };
  return {
    store,
    dataDir,
    broken,
    close,
    async reopen() {
      await close();
      current = await open();
      return current;
    },
    async remove() {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '../../storage/open-store.ts';
import { StorageUnusable } from '../../storage/store.ts';
import { type LowdbUnderTest, openLowdb } from './lowdb-under-test.ts';
import { sampleSession } from './sample-session.ts';
import { startStoreProcess } from './store-process.ts';

const onBroken = () => {};
let opened: LowdbUnderTest;

beforeEach(async () => {
  opened = await openLowdb();
});

afterEach(() => opened.remove());

async function refusalOf(url: string | undefined, dataDir: string): Promise<string> {
  const refusal: unknown = await openStore({ url, dataDir, onBroken }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(StorageUnusable);
  return String(refusal);
}

test.each([undefined, '', 'lowdb:'])('STORAGE_URL %j keeps the data as files', async (url) => {
  const dataDir = join(opened.dataDir, 'another');
  const store = await openStore({ url, dataDir, onBroken });
  await store.createSession(sampleSession());
  await store.close();
  expect(await readdir(join(dataDir, 'sessions', 'live'))).toEqual(['s1.json']);
});

test.each(['postgres://bot:salasana@db/yhdyspinta', 'lowdb:/var/data', 'levy', 'mongodb:'])(
  'STORAGE_URL %j is refused with what to set, without its password',
  async (url) => {
    const refusal = await refusalOf(url, opened.dataDir);
    expect(refusal).toContain('STORAGE_URL');
    expect(refusal).toContain('STORAGE_URL=lowdb:');
    expect(refusal).not.toContain('salasana');
  },
);

test('a second process on the same data folder is refused with what to do, and let in afterwards', async () => {
  const second = startStoreProcess('opening-process.ts', opened.dataDir);
  await second.ended();
  expect(second.lines).toHaveLength(1);
  expect(second.lines[0]).toMatch(/^StorageUnusable: DATA_DIR .* in use .*Stop that one, or set DATA_DIR/);
  await opened.close();
  const third = startStoreProcess('opening-process.ts', opened.dataDir);
  await third.ended();
  expect(third.lines).toEqual(['opened']);
});

test('the same process is refused as well, and the first store works on', async () => {
  expect(await refusalOf(undefined, opened.dataDir)).toContain('DATA_DIR');
  await expect(opened.store.check()).resolves.toBeUndefined();
});

test('a data folder that cannot be a folder is refused with what to do', async () => {
  const file = join(opened.dataDir, 'a-file');
  await writeFile(file, '');
  expect(await refusalOf(undefined, file)).toMatch(/DATA_DIR .*may write there/);
});

test('check fails when the data folder is gone', async () => {
  await rm(opened.dataDir, { recursive: true });
  await expect(opened.store.check()).rejects.toBeInstanceOf(StorageUnusable);
});

test('after the close nothing is written any more', async () => {
  await opened.close();
  await expect(opened.store.saveContact({} as never)).rejects.toThrow('closed');
  await expect(opened.store.savePosted('s1', {} as never)).rejects.toThrow('closed');
  await expect(opened.store.saveRecord({ session: 's1' } as never)).rejects.toThrow('closed');
  await expect(opened.store.createSession({ id: 's1' } as never)).rejects.toThrow('closed');
});

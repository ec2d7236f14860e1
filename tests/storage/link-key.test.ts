import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linkKeyIn } from '../../storage/link-key.ts';
import { StorageUnusable } from '../../storage/store.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'link-key-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('the key is made once, at random, and only the own user can read it', async () => {
  const [key, other] = await Promise.all([linkKeyIn(folder), linkKeyIn(folder)]);
  expect(key).toHaveLength(32);
  expect(other).toEqual(key);
  expect(await linkKeyIn(folder)).toEqual(key);
  expect((await stat(join(folder, 'link-key'))).mode & 0o777).toBe(0o600);
  await rm(join(folder, 'link-key'));
  expect(await linkKeyIn(folder)).not.toEqual(key);
});

test('a damaged key is refused with what to do', async () => {
  await writeFile(join(folder, 'link-key'), 'short');
  const refusal: unknown = await linkKeyIn(folder).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(StorageUnusable);
  expect(String(refusal)).toContain('link-key');
});

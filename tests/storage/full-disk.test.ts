import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JournalledMap } from '../../storage/lowdb/journalled-map.ts';

test('on a full disk what does not fit is refused, and what was there and what comes after is whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'full-'));
  const script = fileURLToPath(new URL('full-disk-process.ts', import.meta.url));
  const { stdout } = spawnSync(
    'sh',
    ['-c', 'ulimit -f 8 && exec "$0" "$@"', process.execPath, script, folder],
    {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  );
  expect(stdout.trim().split('\n')).toEqual([
    'first kept',
    'long refused',
    'second kept',
    'small file kept',
    'large file refused',
  ]);
  const broken: string[] = [];
  const map = await JournalledMap.open<string>(join(folder, 'a.journal'), (file) => broken.push(file));
  expect([map.get('first'), map.get('long'), map.get('second')]).toEqual(['mahtuu', undefined, 'mahtuu']);
  expect(broken).toEqual([]);
  expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('mahtuu');
  expect((await readdir(folder)).toSorted()).toEqual(['a.journal', 'a.json']);
  await map.close();
  await rm(folder, { recursive: true });
});

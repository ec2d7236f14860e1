/**
 * Run by full-disk.test.ts where no file can grow beyond a few kilobytes: `full-disk-process.ts <folder>` saves
 * what fits and what does not, and says which was refused.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { JournalledMap } from '../../storage/lowdb/journalled-map.ts';
import { replaceFile } from '../../storage/lowdb/replace-file.ts';

const [folder = ''] = process.argv.slice(2);
const tooLong = 'x'.repeat(20_000);
// The system's signal would end the process; with it caught, the write fails as it does on a full disk.
process.on('SIGXFSZ', () => {});

async function attempt(what: string, work: Promise<void>): Promise<void> {
  const outcome = await work.then(
    () => 'kept',
    () => 'refused',
  );
  writeSync(1, `${what} ${outcome}\n`);
}

const map = await JournalledMap.open<string>(join(folder, 'a.journal'), () => {});
await attempt('first', map.set('first', 'mahtuu'));
await attempt('long', map.set('long', tooLong));
await attempt('second', map.set('second', 'mahtuu'));
await attempt('small file', replaceFile(join(folder, 'a.json'), ['mahtuu']));
await attempt('large file', replaceFile(join(folder, 'a.json'), [tooLong]));
process.exit();

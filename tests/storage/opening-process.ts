/** Run by open-store.test.ts in a process of its own: `opening-process.ts <data folder>` opens it and says what came of it. */
import { writeSync } from 'node:fs';
import { openStore } from '../../storage/open-store.ts';

const [dataDir = ''] = process.argv.slice(2);
try {
  const store = await openStore({ dataDir, onBroken: () => {} });
  await store.close();
  writeSync(1, 'opened\n');
} catch (error) {
  writeSync(1, `${String(error)}\n`);
}

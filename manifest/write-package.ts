import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appPackage } from './app-package.ts';
import { packageValues, UnusableOptions } from './package-values.ts';

const folder = 'artefacts';
const file = join(folder, 'yhdyspinta.zip');

try {
  const bytes = appPackage(packageValues(process.argv.slice(2)));
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, bytes);
  process.stdout.write(`${file} is ready. Upload it in the Teams admin center under Manage apps.\n`);
} catch (fault) {
  if (!(fault instanceof UnusableOptions)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = 1;
}

import { copyFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../durable-folder.ts';

/** Told of every stored file that could not be read: where it lies now, and what was wrong with it. */
export type OnBroken = (file: string, cause: string) => void;

/** Renames a file that cannot be read, so that nothing overwrites it and an operator can mend it. */
export async function setAside(path: string, cause: string, onBroken: OnBroken): Promise<void> {
  const aside = asideOf(path);
  await rename(path, aside);
  await syncFolder(dirname(path));
  onBroken(aside, cause);
}

/** The same for a file of which a part can be read: it stays until its readable part has replaced it. */
export async function setCopyAside(path: string, cause: string, onBroken: OnBroken): Promise<void> {
  const aside = asideOf(path);
  await copyFile(path, aside);
  await syncFolder(dirname(path));
  onBroken(aside, cause);
}

/** The time without colons, which are no part of a name on Windows. */
function asideOf(path: string): string {
  return `${path}.broken-${new Date().toISOString().replaceAll(':', '-')}`;
}

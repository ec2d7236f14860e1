import { open, rename, rm, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../durable-folder.ts';
import { isMissing } from '../missing-file.ts';

/**
 * Writes a whole file so that after a crash either the old or the new one is there, never a part. Calls for
 * one path must not overlap.
 *
 * Not write-file-atomic: version 7 takes a short write, as a full disk gives one, for a whole one and then
 * renames the half file over the good one. FileHandle.writeFile goes on until all is written or throws.
 */
export async function replaceFile(path: string, chunks: Iterable<string>): Promise<void> {
  const fresh = `${path}.new`;
  try {
    const handle = await open(fresh, 'w', 0o600);
    try {
      await handle.writeFile(chunks);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Removes a file for good; harmless when there is none. */
export async function removeFile(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  await syncFolder(dirname(path));
}

import { randomBytes } from 'node:crypto';
import { link, open, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from './durable-folder.ts';
import { hasCode } from './error-code.ts';
import { readIfThere } from './missing-file.ts';
import { StorageUnusable } from './store.ts';

export const secretBytes = 32;

/**
 * The secret in a file that only the program's own user can read, made at random where there is none. Throws
 * StorageUnusable when the file is damaged.
 */
export async function secretIn(path: string): Promise<Buffer> {
  const secret = (await readIfThere(path)) ?? (await make(path));
  if (secret.length !== secretBytes) {
    throw new StorageUnusable(`${path} is damaged. Put back the file as it was, or end the workshop.`);
  }
  return secret;
}

/**
 * Written under a name of its own and then linked to the right one, which fails where there is a secret already:
 * so nobody, in this process or another on the same folder, ever reads half a secret or a second one.
 */
async function make(path: string): Promise<Buffer> {
  const folder = dirname(path);
  const fresh = join(folder, `new-${randomBytes(12).toString('hex')}`);
  const secret = randomBytes(secretBytes);
  const handle = await open(fresh, 'wx', 0o600);
  try {
    await handle.writeFile(secret);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(fresh, path);
    return secret;
  } catch (error) {
    const made = hasCode(error, 'EEXIST') ? await readIfThere(path) : undefined;
    if (made) return made;
    throw error;
  } finally {
    await unlink(fresh);
    await syncFolder(folder);
  }
}

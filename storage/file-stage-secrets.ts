import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { chmod, open, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, syncFolder } from './durable-folder.ts';
import { InTurn } from './in-turn.ts';
import { isMissing } from './missing-file.ts';
import { secretBytes, secretIn } from './secret-file.ts';
import type { StageSecrets } from './stage-secrets.ts';
import { StorageUnusable } from './store.ts';

/** The secrets of anonymous stages as files of a folder (SECRETS_DIR) that only the program's own user can read. */
export class FileStageSecrets implements StageSecrets {
  readonly #folder: string;
  readonly #known = new Map<string, Buffer>();
  readonly #turns = new InTurn();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Throws StorageUnusable when the folder cannot be made or closed to others. */
  static async open(folder: string): Promise<FileStageSecrets> {
    try {
      await makeFolder(folder);
      // Windows has no such modes: there the folder has the rights of the one above it.
      if (process.platform !== 'win32' && ((await stat(folder)).mode & 0o077) !== 0)
        await chmod(folder, 0o700);
      const secrets = new FileStageSecrets(folder);
      await secrets.#tryOut();
      return secrets;
    } catch (error) {
      throw new StorageUnusable(
        `SECRETS_DIR ${folder} cannot be used (${String(error)}). It must be a folder that the user who runs Yhdyspinta owns, on a file system with hard links; set SECRETS_DIR to one.`,
        { cause: error },
      );
    }
  }

  /** A folder that cannot keep secrets is better found at start-up than by the first answer of a workshop. */
  async #tryOut(): Promise<void> {
    const nobody = randomBytes(12).toString('hex');
    await this.participantKey(nobody, nobody, nobody);
    await this.destroy(nobody, nobody);
  }

  async participantKey(session: string, stage: string, person: string): Promise<string> {
    return keyUnder(await this.#secretOf(session, stage), person);
  }

  async encrypt(session: string, stage: string, text: string): Promise<string> {
    return encryptUnder(await this.#secretOf(session, stage), text);
  }

  async decrypt(session: string, stage: string, encrypted: string): Promise<string | undefined> {
    return decryptUnder(await this.#secretOf(session, stage), encrypted);
  }

  async #secretOf(session: string, stage: string): Promise<Buffer> {
    const path = this.#pathOf(session, stage);
    return this.#known.get(path) ?? this.#turns.run(path, () => this.#secretAt(path));
  }

  destroy(session: string, stage: string): Promise<void> {
    const path = this.#pathOf(session, stage);
    return this.#turns.run(path, async () => {
      this.#known.get(path)?.fill(0);
      this.#known.delete(path);
      await overwriteAndRemove(path, this.#folder);
    });
  }

  async #secretAt(path: string): Promise<Buffer> {
    const known = this.#known.get(path);
    if (known) return known;
    const secret = await secretIn(path);
    this.#known.set(path, secret);
    return secret;
  }

  /** The name tells neither the session nor the stage. */
  #pathOf(session: string, stage: string): string {
    const name = createHash('sha256')
      .update(JSON.stringify([session, stage]))
      .digest('hex');
    return join(this.#folder, name);
  }
}

function keyUnder(secret: Buffer, person: string): string {
  return createHmac('sha256', secret).update(`person ${person}`).digest('base64url');
}

const ivBytes = 12;
const tagBytes = 16;

/** AES-256-GCM under a key derived from the secret, so that one key never serves two purposes. */
function encryptUnder(secret: Buffer, text: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', answerKey(secret), iv);
  const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), encrypted]).toString('base64url');
}

function decryptUnder(secret: Buffer, encrypted: string): string | undefined {
  const bytes = Buffer.from(encrypted, 'base64url');
  if (bytes.length < ivBytes + tagBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', answerKey(secret), bytes.subarray(0, ivBytes));
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString(
      'utf8',
    );
  } catch {
    return undefined;
  }
}

function answerKey(secret: Buffer): Buffer {
  return createHmac('sha256', secret).update('answers').digest();
}

/** Overwritten first, because unlinking leaves the bytes on the disk. */
async function overwriteAndRemove(path: string, folder: string): Promise<void> {
  try {
    const handle = await open(path, 'r+');
    try {
      await handle.write(randomBytes(secretBytes), 0, secretBytes, 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await unlink(path);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  await syncFolder(folder);
}

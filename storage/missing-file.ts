import { readFile } from 'node:fs/promises';
import { hasCode } from './error-code.ts';

/** Whether a file operation failed because there is nothing under that name. */
export function isMissing(error: unknown): boolean {
  return hasCode(error, 'ENOENT');
}

/** The bytes of a file, or undefined where there is none. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

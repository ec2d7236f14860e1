import { join } from 'node:path';
import { secretIn } from './secret-file.ts';

/**
 * The key under which links are signed, kept as a file of the folder of secrets, which has to be there. Whoever
 * deletes the file makes every link that was ever given worthless.
 */
export function linkKeyIn(secretsDir: string): Promise<Buffer> {
  return secretIn(join(secretsDir, 'link-key'));
}

import { createHash } from 'node:crypto';

/** Small letters only: some file systems take "A" and "a" for the same file. */
const safe = /^[a-z0-9][a-z0-9-]{0,79}$/;

/**
 * The file name, without an ending, under which the thing of an id is kept. Ids come from agendas and from
 * what people send, so whatever could leave the folder, or is no name everywhere, is hashed.
 */
export function fileNameOf(id: string): string {
  return safe.test(id) ? id : `_${createHash('sha256').update(id).digest('hex')}`;
}

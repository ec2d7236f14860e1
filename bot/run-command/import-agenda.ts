import { createHash } from 'node:crypto';
import { VersionConflict } from '../../storage/store.ts';
import { readAgendaText } from '../agendas/read-agenda.ts';
import type { AgendaProblem } from '../workshop/adapting/agenda-problem.ts';
import { ownRef } from '../workshop/adapting/agenda-ref.ts';
import type { OwnAgenda } from '../workshop/adapting/own-agenda.ts';
import { isSame } from '../workshop/adapting/same.ts';
import type { Agenda } from '../workshop/agenda.ts';
import { isRefusal, type Refusal } from '../workshop/refusals.ts';
import { fullShelf } from './keep-agenda.ts';
import { now, type WorkshopTools } from './workshop-tools.ts';

/** Bytes of a file that somebody brings; the largest shipped agenda has an eighth of it. */
export const largestAgendaFile = 256 * 1024;

/** The own agenda that a file has become, or everything that is wrong in it. */
export type Imported = OwnAgenda | { readonly problems: readonly AgendaProblem[] } | Refusal;

/**
 * Puts the agenda of a file on a shelf. The same file brought again, or delivered twice, is there once. Whoever
 * calls has made sure that the person may.
 */
export async function importAgenda(tools: WorkshopTools, text: string, shelf: string): Promise<Imported> {
  if (Buffer.byteLength(text) > largestAgendaFile) return { problems: [tooBig] };
  const read = readAgendaText(text);
  if ('problems' in read) return read;
  const id = createHash('sha256').update(JSON.stringify(read.agenda)).digest('base64url').slice(0, 16);
  return keepOnce(tools, read.agenda, shelf, id);
}

export const tooBig: AgendaProblem = {
  path: [],
  reason: 'too-big',
  values: { most: largestAgendaFile / 1024 },
};

async function keepOnce(tools: WorkshopTools, agenda: Agenda, shelf: string, id: string): Promise<Imported> {
  const there = await tools.store.ownAgenda(shelf, id);
  if (there && isSame(there.agenda, agenda)) return there;
  // The file was brought before and adapted since: it is another agenda now.
  if (there) return keepOnce(tools, agenda, shelf, tools.chance.id());
  const full = await fullShelf(tools, shelf);
  if (full) return full;
  const own: OwnAgenda = { schema: 1, id, revision: 1, shelf, agenda, savedAt: now(tools) };
  try {
    await tools.store.saveOwnAgenda(own);
  } catch (cause) {
    if (!(cause instanceof VersionConflict)) throw cause;
    return keepOnce(tools, agenda, shelf, id);
  }
  tools.log.info({ agenda: ownRef(id) }, 'agenda imported');
  return own;
}

/** Whether the file could be used. */
export function isImported(imported: Imported): imported is OwnAgenda {
  return !isRefusal(imported) && !('problems' in imported);
}

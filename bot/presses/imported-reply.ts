import { type Imported, isImported } from '../run-command/import-agenda.ts';
import { ownRef } from '../workshop/adapting/agenda-ref.ts';
import { shelfKind } from '../workshop/display/adapting-views.ts';
import { isRefusal } from '../workshop/refusals.ts';
import type { PressReply } from './presser.ts';

/** What somebody is told of the file that they brought. */
export function importedReply(imported: Imported): PressReply {
  if (isRefusal(imported)) return imported;
  if (!isImported(imported)) return { view: 'agenda-problems', problems: imported.problems };
  const { id, agenda, shelf } = imported;
  return { view: 'agenda-imported', agenda: ownRef(id), name: agenda.name, shelf: shelfKind(shelf) };
}

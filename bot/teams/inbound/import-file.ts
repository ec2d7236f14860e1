import { importedReply } from '../../presses/imported-reply.ts';
import type { Presser, PressReply } from '../../presses/presser.ts';
import { importAgenda, largestAgendaFile, tooBig } from '../../run-command/import-agenda.ts';
import type { WorkshopTools } from '../../run-command/workshop-tools.ts';
import { shelfOf } from '../../workshop/adapting/shelf.ts';
import { mayLaunch } from '../../workshop/permissions.ts';
import { refuse } from '../../workshop/refusals.ts';
import { type FileHosts, fetchText } from './attached-file.ts';

/** An agenda that somebody attached to a message becomes their own, or that of the conversation. */
export async function importFile(
  tools: WorkshopTools & FileHosts,
  url: string,
  { person, place }: Presser,
): Promise<PressReply> {
  if (!mayLaunch(person, tools.facilitators)) return refuse('may-not-launch');
  const fetched = await fetchText(url, largestAgendaFile, tools);
  if (fetched === 'unreachable') return refuse('file-unreachable');
  if (fetched === 'too-big') return { view: 'agenda-problems', problems: [tooBig] };
  return importedReply(await importAgenda(tools, fetched.text, shelfOf(place, person)));
}

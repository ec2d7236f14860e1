import type { AgendaLinks } from '../run-command/workshop-tools.ts';
import type { LinkIds, SignedLinks } from './signed-links.ts';

/** Days that an agenda's file may be fetched, or one brought in: one hour. */
const daysOfAgendaLink = 1 / 24;

export const agendaFilesFolder = '/agendas/files';
export const agendaImportFolder = '/agendas/import';

/** Gives the files of agendas their signed addresses; none where nobody could reach them. */
export function agendaLinks(links: SignedLinks, publicUrl: () => string | undefined): AgendaLinks {
  async function addressOf(purpose: 'agenda-file' | 'agenda-import', folder: string, ids: LinkIds) {
    const base = publicUrl();
    if (base === undefined || ids['shelf']?.startsWith('person:')) return undefined;
    return `${base.replace(/\/+$/, '')}${folder}/${await links.sign(purpose, ids, daysOfAgendaLink)}`;
  }
  return {
    download: ({ shelf, id }) => addressOf('agenda-file', agendaFilesFolder, { shelf, draft: id }),
    upload: (shelf, language) => addressOf('agenda-import', agendaImportFolder, { shelf, language }),
  };
}

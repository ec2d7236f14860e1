import type { Store } from '../../storage/store.ts';
import { draftedAgenda } from '../workshop/adapting/drafted-agenda.ts';
import { isRefusal } from '../workshop/refusals.ts';
import { agendaFilesFolder } from './agenda-links.ts';
import type { SignedLinks } from './signed-links.ts';
import { notFound, type WebRoute } from './web-route.ts';

/** A draft as the file of an agenda, in the very form that can be brought in. */
export function agendaFileRoute({ store, links }: { store: Store; links: SignedLinks }): WebRoute {
  return {
    folder: agendaFilesFolder,
    async answer(name) {
      const ids = await links.read('agenda-file', name);
      const draft = ids && (await store.draft(ids['shelf'] ?? '', ids['draft'] ?? ''));
      const agenda = draft && draftedAgenda(draft);
      if (!agenda || isRefusal(agenda)) return notFound;
      return {
        status: 200,
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          'Content-Disposition': `attachment; filename="${agenda.id}.json"`,
          'Cache-Control': 'no-store',
          'Content-Security-Policy': "default-src 'none'",
          'X-Content-Type-Options': 'nosniff',
        },
        body: `${JSON.stringify(agenda, null, 2)}\n`,
      };
    },
  };
}

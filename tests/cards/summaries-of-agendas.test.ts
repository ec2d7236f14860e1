import { loadAgendas } from '../../bot/agendas/load-agendas.ts';
import { digestOf } from '../../bot/workshop/digest-of.ts';
import { renderCard } from '../../cards/render.ts';
import { wholeSession } from '../records/whole-session.ts';
import { stringsOf } from './card-parts.ts';

const timeZone = 'Europe/Helsinki';
const agendas = await loadAgendas();

test.each(agendas.map((agenda) => [agenda.id, agenda] as const))(
  'the summary of %s has every text in both of its languages',
  (_, agenda) => {
    const { session, closed } = wholeSession({ agenda, language: 'fi', named: false });
    const view = { view: 'summary' as const, digest: digestOf(session, closed, []) };
    const both = new Set(
      stringsOf(renderCard(view, { language: 'fi', beside: 'sv', timeZone })).map(({ text }) => text),
    );
    const said = [...both].join('\n');
    for (const language of ['fi', 'sv'] as const) {
      const alone = stringsOf(renderCard(view, { language, timeZone })).filter(
        ({ property }) => property === 'text' || property === 'title',
      );
      expect(alone.filter(({ text }) => !said.includes(text)).map(({ text }) => text)).toEqual([]);
      expect(alone.length).toBeGreaterThan(5);
    }
  },
);

test.each(agendas.map((agenda) => [agenda.id, agenda] as const))(
  'the summary of %s tells every promise whole, and whose it is',
  (_, agenda) => {
    const { session, closed } = wholeSession({ agenda, language: 'fi', named: false });
    const digest = digestOf(session, closed, []);
    const said = stringsOf(renderCard({ view: 'summary', digest }, { language: 'fi', timeZone }))
      .map(({ text }) => text)
      .join('\n');
    for (const { what, owner } of digest.commitments) {
      expect(said).toContain(what);
      expect(said).toContain(owner.name);
    }
  },
);

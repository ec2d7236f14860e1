import { kindOf } from '../../bot/workshop/kinds/all-kinds.ts';
import type { Digest } from '../../bot/workshop/digest.ts';
import { type Language, languages } from '../../bot/workshop/words.ts';
import { firstScreenOf } from '../../cards/digest-screen.ts';
import { highlightSections } from '../../cards/highlight-sections.ts';
import { renderCard, renderText } from '../../cards/render.ts';
import { kindNames } from './exhibit.ts';
import { speechOf } from '../../cards/speech.ts';
import { plans } from './sample-plans.ts';
import { digestOf, resultsOf } from './sample-results.ts';
import { realistic } from './sample-texts.ts';

const { stands: _stands, changes: _changes, ...whole } = digestOf(realistic, 2);
/** Commitments are told one by one, and talk leaves nothing. */
const telling = kindNames.filter((kind) => kind !== 'talk' && kind !== 'commitment');
const reader = (language: Language) => ({ language, timeZone: 'Europe/Helsinki' });

/** The names of everything that a main result is about, in a language. */
function namesIn(main: unknown, language: Language): string[] {
  if (typeof main !== 'object' || main === null) return [];
  return Object.entries(main as Record<string, unknown>).flatMap(([key, value]) => {
    if (key !== 'label' && key !== 'text') return namesIn(value, language);
    return [typeof value === 'string' ? value : (value as Record<Language, string>)[language]];
  });
}

/** The digest of a workshop that asked one thing. */
function digestWith(kind: string): Digest {
  return { ...whole, decisions: [], highlights: whole.highlights.filter((one) => one.kind === kind) };
}

describe.each(telling)('%s', (kind) => {
  const [highlight] = digestWith(kind).highlights;

  test.each(languages)(
    'its main result stands in digest, summary and the text to send on, in %s',
    (language) => {
      const digest = digestWith(kind);
      const names = namesIn(highlight?.main, language).map((name) =>
        name.replaceAll(/\s+/g, ' ').slice(0, 60),
      );
      expect(names.length).toBeGreaterThan(0);
      const shown = [
        JSON.stringify(renderCard({ view: 'digest', digest }, reader(language))),
        JSON.stringify(renderCard({ view: 'summary', digest }, reader(language))),
        renderText({ view: 'forward', digest, to: [] }, reader(language)),
      ];
      const bare = renderText({ view: 'forward', digest: digestWith('none'), to: [] }, reader(language));
      for (const text of shown) for (const name of names) expect(text).toContain(name);
      for (const name of names) expect(bare).not.toContain(name);
    },
  );

  test('nobody answered: nothing is told', () => {
    const plan = plans[kind];
    expect(kindOf(plan).highlightOf(resultsOf(realistic, 'empty')[kind], plan)).toBeUndefined();
  });
});

test('what waits for a decision: three on the first screen, and how many more', () => {
  const digest = {
    ...whole,
    highlights: [],
    decisions: ['Tilat', 'Työaika', 'Avustukset', 'Kortti', 'Tieto'],
  };
  const card = JSON.stringify(renderCard({ view: 'digest', digest }, reader('fi')));
  const first = card.slice(0, card.indexOf('"id":"more"'));
  expect(first).toContain('Odottaa päätöstä');
  for (const text of ['Tilat', 'Työaika', 'Avustukset', 'ja 2 muuta']) expect(first).toContain(text);
  expect(first).not.toContain('Kortti');
  for (const text of ['Kortti', 'Tieto']) expect(card).toContain(text);
  expect(renderText({ view: 'forward', digest, to: [] }, reader('fi'))).toContain('Tieto');
});

test('what changed since last time comes first', () => {
  const label = { fi: 'Luottamus', sv: 'Förtroende', en: 'Trust' };
  const since = '2026-09-03T09:00:00.000Z';
  const changes = [{ since, unit: 'step', items: [{ label, before: 3.2, after: 2.9 }] }] as const;
  const digest = { ...digestWith('readiness'), changes };
  const card = JSON.stringify(renderCard({ view: 'digest', digest }, reader('fi')));
  expect(card.indexOf('Luottamus: 3,2 → 2,9')).toBeGreaterThan(0);
  expect(card.indexOf('Luottamus')).toBeLessThan(card.indexOf('Valmius'));
  expect(renderText({ view: 'forward', digest, to: [] }, reader('fi'))).toContain('Luottamus: 3,2 → 2,9');
});

describe('the first screen', () => {
  const section = { title: 'Valmius', lines: ['a', 'b', 'c'] };
  const promises = ['Sovitaan', 'Sovitaan', 'Sovitaan', 'Sovitaan'];

  test.each([
    ['everything where there is little', 1, 0, 2, { whole: 1, commitments: 2, named: 0 }],
    ['three commitments at most', 1, 0, 4, { whole: 1, commitments: 3, named: 0 }],
    ['results leave room for a commitment', 5, 0, 4, { whole: 3, commitments: 1, named: 0 }],
    ['and for what needs a decision', 4, 4, 4, { whole: 2, commitments: 1, named: 0 }],
    ['six of many results', 9, 0, 4, { whole: 2, commitments: 1, named: 0 }],
    ['and with decisions two are only named', 9, 4, 4, { whole: 2, commitments: 0, named: 2 }],
    ['nothing at all', 0, 0, 0, { whole: 0, commitments: 0, named: 0 }],
  ])('%s', (_, sections, decisions, commitments, expected) => {
    const waiting = decisions > 0 ? [{ title: 'Päätös', lines: ['a', 'b', 'c'] }] : [];
    const shown = firstScreenOf(
      Array.from({ length: sections }, () => section),
      { decisions: waiting, promises: promises.slice(0, commitments) },
    );
    expect(shown).toEqual({ shown: Math.min(6, sections), ...expected });
  });

  test('the first result stands there however long it is', () => {
    const long = { title: 'Valmius', lines: ['pitkä '.repeat(400)] };
    expect(firstScreenOf([long, section], { decisions: [], promises })).toEqual({
      shown: 2,
      whole: 1,
      commitments: 0,
      named: 2,
    });
  });

  test('of every vote the main result is in sight before "more", and the first commitments by name', () => {
    const votes = whole.highlights.filter(({ kind }) => kind !== 'dialogue').slice(-6);
    const digest = { ...whole, highlights: votes, decisions: ['Tilat', 'Työaika', 'Avustukset', 'Kortti'] };
    const card = JSON.stringify(renderCard({ view: 'digest', digest }, reader('fi')));
    const shown = card.slice(0, card.indexOf('"id":"more"'));
    expect(votes).toHaveLength(6);
    for (const { kind } of votes) {
      const [main] = highlightSections(digestWith(kind), { longest: 120 }, speechOf(reader('fi')));
      expect(shown).toContain(JSON.stringify(main?.lines[0]).slice(1, -1));
    }
    expect(shown).toContain(`(${whole.commitments[0]?.owner.name})`);
    expect(card.slice(shown.length)).toContain(whole.commitments[0]?.what);
  });
});

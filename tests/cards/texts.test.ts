import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { refusalCodes } from '../../bot/workshop/refusals.ts';
import { type Language, languages } from '../../bot/workshop/words.ts';
import { refusalSentence } from '../../cards/render.ts';

const cards = join(import.meta.dirname, '..', '..', 'cards');
const textsOf = (language: Language) =>
  JSON.parse(readFileSync(join(cards, 'texts', `${language}.json`), 'utf8')) as Record<string, string>;
const texts = { fi: textsOf('fi'), sv: textsOf('sv'), en: textsOf('en') };
const keys = Object.keys(texts.fi);

/** Texts that are rightly the same in two languages: they hold only placeholders, numbers or names. */
const sameInLanguages: Readonly<Record<string, string>> = {
  'adapt-stage.item': 'placeholders',
  'adapt.stage': 'placeholders and minutes',
  'agenda-place.other': 'placeholders',
  'agenda-problem.line': 'placeholders',
  'change.percent': 'a number and its sign',
  'change.points': 'a number',
  'choose.agenda-line': 'placeholders and minutes',
  'choose.minutes': 'placeholders and minutes',
  'coding-summary.count': 'placeholders',
  'digest.of-stage': 'placeholders',
  'dialogue.by': 'placeholders',
  'options.favourites': 'placeholders',
  'options.first': 'placeholders',
  'due.quarter-short': 'placeholders',
  'exported.agenda-value': 'the same word in Swedish and English',
  'exported.median': 'the same word in Swedish and English',
  'exported.series-value': 'the same word in Swedish and English',
  'exported.sheet.about': 'the same word in Swedish and English',
  'exported.stage': 'placeholders',
  'exported.when-value': 'placeholders',
  'forward.to': 'placeholders',
  'items.share': 'placeholders',
  'language.en': 'a language is named in itself',
  'language.fi': 'a language is named in itself',
  'language.sv': 'a language is named in itself',
  'lobby.stage': 'placeholders and minutes',
  'lobby.stage-asks': 'placeholders and minutes',
  'outlook.more-group': 'placeholders',
  'participation.group': 'placeholders',
  'page.title': 'the same word in Swedish and English',
  'party.choice': 'placeholders',
  'round-part.line': 'placeholders',
  'round.part-line': 'placeholders',
  'side.kumppani': 'the same word in Swedish and English',
  'stage.text-talk': 'placeholders',
  'wall.time': 'numbers and minutes',
};

/** Names of the values that a message wants, with what it does with each. */
function placeholdersOf(message: string): string[] {
  const names = new Set<string>();
  const visit = (nodes: readonly object[]) => {
    for (const node of nodes as {
      type: number;
      value: string;
      options?: Record<string, { value: object[] }>;
    }[]) {
      // 0 is literal text, 7 the number sign of a plural.
      if (node.type !== 0 && node.type !== 7) names.add(`${node.value} ${node.type}`);
      for (const option of Object.values(node.options ?? {})) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return [...names].toSorted();
}

/** The code of the cards as one text. */
const source = readdirSync(cards, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(cards, name), 'utf8'))
  .join('\n');

/** Template literals of the code, as patterns of the keys that they can make. */
const madeKeys = [...source.matchAll(/`([a-z][\w-]*\.[^`\s]*\$\{[^`]*)`/g)].map(
  ([, template = '']) =>
    new RegExp(`^${template.replaceAll(/\$\{[^}]*\}/g, '[\\w-]+').replaceAll('.', '\\.')}$`),
);

const isUsed = (key: string) => source.includes(`'${key}'`) || madeKeys.some((pattern) => pattern.test(key));

test.each(['sv', 'en'] as const)('%s has the texts of Finnish, no more and no fewer', (language) => {
  expect(Object.keys(texts[language]).toSorted()).toEqual(keys.toSorted());
});

test.each(keys)('%s wants the same values in every language', (key) => {
  const wanted = placeholdersOf(texts.fi[key] ?? '');
  for (const language of languages) expect(placeholdersOf(texts[language][key] ?? '')).toEqual(wanted);
});

test('every text is used', () => {
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});

test('every text is translated', () => {
  const untranslated = keys.filter(
    (key) => new Set(languages.map((language) => texts[language][key])).size < 3,
  );
  expect(untranslated.toSorted()).toEqual(Object.keys(sameInLanguages).toSorted());
});

test('the promise of anonymity is word for word the one that the storage keeps', () => {
  expect(texts.fi['promise.anonymous']).toBe(
    'Vaiheen ollessa auki Yhdyspinta tunnistaa vastauksesi, jotta voit muuttaa sitä; kun vaihe suljetaan, ' +
      'tunniste tuhotaan eikä vastausta voi enää yhdistää nimeesi Yhdyspinnan tietojen avulla. Tahosi eritellään ' +
      'vain, jos siitä on vähintään {limit} vastausta, mutta avoin tekstisi näkyy sellaisenaan: älä kirjoita ' +
      'mitään, mistä sinut tai asiakas tunnistaa.',
  );
});

describe.each(languages)('a refusal in %s', (language) => {
  test.each(refusalCodes)('%s says what happened and what to do', (refusal) => {
    expect(refusalSentence({ refusal }, language)).toMatch(/^\p{Lu}.{30,}[.!]$/u);
  });

  test('names the limit that it was given', () => {
    expect(refusalSentence({ refusal: 'too-long', values: { most: 5000 } }, language)).toMatch(/5\s?,?000/);
  });
});

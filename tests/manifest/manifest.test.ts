import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommand } from '../../bot/teams/inbound/command-words.ts';
import { languages } from '../../bot/workshop/words.ts';
import { filledIn, folder, manifest, manifestText, textsOf, translation } from './manifest-files.ts';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const placeholdersIn = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].toSorted();
const inLanguages = [
  { language: manifest.localizationInfo.defaultLanguageTag, texts: textsOf(manifest) },
  ...manifest.localizationInfo.additionalLanguages.map(({ languageTag, file }) => ({
    language: languageTag,
    texts: translation(file),
  })),
];

test('the manifest has what Teams requires', () => {
  expect(manifest).toMatchObject({
    manifestVersion: '1.25',
    id: expect.stringMatching(guid),
    accentColor: expect.stringMatching(/^#[0-9A-F]{6}$/),
    supportsChannelFeatures: 'tier1',
    validDomains: [],
  });
  const { name, ...urls } = manifest.developer;
  expect(name.length).toBeLessThanOrEqual(32);
  expect(Object.keys(urls).toSorted()).toEqual(['privacyUrl', 'termsOfUseUrl', 'websiteUrl']);
  for (const url of Object.values(urls)) expect(url).toMatch(/^https:\/\//);
});

test('the bot is the app, in every scope', () => {
  expect(manifest.bots).toHaveLength(1);
  expect(manifest.bots[0]?.botId).toBe(manifest.id);
  expect(manifest.bots[0]?.scopes.toSorted()).toEqual(['groupChat', 'personal', 'team']);
});

test('the version is the one of the package', () => {
  const { version } = JSON.parse(readFileSync(join(folder, '../package.json'), 'utf8')) as {
    version: string;
  };
  expect(manifest.version).toBe(version);
});

test('the placeholders are those that the document explains', () => {
  const document = readFileSync(join(folder, 'README.md'), 'utf8');
  expect(placeholdersIn(manifestText)).toEqual(placeholdersIn(document));
  expect(placeholdersIn(manifestText)).toEqual(
    Object.keys(filledIn)
      .map((name) => `{{${name}}}`)
      .toSorted(),
  );
});

test('every language of the product is there, Finnish first', () => {
  expect(inLanguages.map(({ language }) => language)).toEqual(languages);
});

describe.each(inLanguages)('$language', ({ language, texts }) => {
  test('has every text and no other', () => {
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(textsOf(manifest)).toSorted());
    expect(Object.values(texts).filter((text) => text.trim() === '')).toEqual([]);
  });

  test('keeps to the lengths that Teams shows', () => {
    const most = { 'name.short': 30, 'name.full': 100, 'description.short': 80, 'description.full': 4000 };
    const tooLong = Object.entries(most).filter(([path, length]) => (texts[path]?.length ?? 0) > length);
    expect(tooLong).toEqual([]);
  });

  test('suggests words that the bot knows, in its own language', () => {
    const titles = Object.entries(texts).filter(([path]) => path.endsWith('.title'));
    const read = titles.map(([path, title]) => ({ path, ...readCommand(title) }));
    expect(read.map((command) => command.language)).toEqual(titles.map(() => language));
    const personal = manifest.bots[0]?.commandLists.findIndex(({ scopes }) => scopes.includes('personal'));
    const commandsOf = (list: number) =>
      read.filter(({ path }) => path.includes(`commandLists[${list}]`)).map(({ command }) => command);
    expect(commandsOf(0)).toEqual(['start', 'rehearse', 'help']);
    expect(commandsOf(personal ?? -1)).toEqual(['rehearse', 'help']);
  });
});

test('a long description names the words that begin', () => {
  for (const { language, texts } of inLanguages) {
    const said = /@Yhdyspinta (\p{Letter}+)/u.exec(texts['description.full'] ?? '')?.[1] ?? '';
    expect(readCommand(said)).toMatchObject({ command: 'start', language });
  }
});

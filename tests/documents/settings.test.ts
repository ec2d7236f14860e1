import { parseEnv } from 'node:util';
import { channelSettings, readConfig } from '../../bot/config.ts';
import { codeIn, documentAt, documents, tableRows } from './all-documents.ts';

/** Read by playground/, which asks the environment for nothing else of its own. */
const playgroundSettings = ['PLAYGROUND_PORT'];

/** The names in the schema of bot/config.ts, which is the only reader of the environment. */
const schemaSettings = [
  ...(
    /const settings = z\.object\(\{\n([\s\S]*?)\n\}\);/.exec(documentAt('bot/config.ts').text)?.[1] ?? ''
  ).matchAll(/^ {2}(\w+):/gm),
].map(([, name]) => name ?? '');
const settings = [...schemaSettings, ...channelSettings, ...playgroundSettings];

const example = documentAt('.env.example').text;
/** Each setting of the example with the comment above it. */
const entries = [...example.matchAll(/^# (.+)\n#(\w+)=(.*)$/gm)].map(
  ([, comment = '', name = '', value = '']) => ({
    name,
    value,
    fallback: /Default: (.+)\.$/.exec(comment)?.[1],
  }),
);

const names = (all: readonly { name: string }[]) => all.map(({ name }) => name);

/** Words in backticks that look like a setting. */
const settingsNamed = (text: string) =>
  codeIn(text)
    .map((code) => code.split('=')[0] ?? '')
    .filter(
      (code) =>
        /^[A-Z][A-Z]+(_[A-Z]+)*$/.test(code) || /^(Microsoft|To(Bot|Channel)From)[A-Z]\w+$/.test(code),
    );
const unknownSettings = (text: string) => settingsNamed(text).filter((name) => !settings.includes(name));

test('.env.example has every setting that is read, and no other', () => {
  expect(schemaSettings.length).toBeGreaterThan(12);
  expect(names(entries).toSorted()).toEqual(settings.toSorted());
  expect(Object.keys(parseEnv(example))).toEqual([]);
});

test('every example of .env.example can be used', () => {
  const environment = Object.fromEntries(entries.map(({ name, value }) => [name, value]));
  expect(readConfig(environment)).toMatchObject({ port: 4000, smallGroup: 5, timeZone: 'Europe/Helsinki' });
});

test('every default of .env.example is the true one', () => {
  const literal = entries.filter(({ fallback }) => fallback !== undefined && /^\S+$/.test(fallback));
  const given = Object.fromEntries(
    literal.filter(({ fallback }) => fallback !== 'none').map(({ name, fallback }) => [name, fallback]),
  );
  expect(entries.filter(({ fallback }) => fallback === undefined)).toEqual([]);
  expect(Object.keys(given).length).toBeGreaterThan(7);
  expect({ ...readConfig(given), storageUrl: undefined }).toEqual(readConfig({}));
});

test("the administrator's table has every setting, and the documents name no other", () => {
  const administrator = documentAt('docs/yllapitaja.md').text;
  expect(
    settings.filter(
      (name) => !settingsNamed(administrator).includes(name) && name !== 'OAuthUrl' && name !== 'CallerId',
    ),
  ).toEqual([]);
  expect(
    documents.flatMap(({ path, text }) => unknownSettings(text).map((name) => `${path}: ${name}`)),
  ).toEqual([]);
});

test("the administrator's table tells the true defaults", () => {
  const rows = tableRows(documentAt('docs/yllapitaja.md').text).filter(([name = '']) =>
    settings.includes(codeIn(name)[0] ?? ''),
  );
  const told = rows.flatMap(([name = '', , fallback = '']) => {
    const [code] = /^`[^`]+`$/.test(fallback) ? codeIn(fallback) : [];
    return code ? [[codeIn(name)[0] ?? '', code]] : [];
  });
  expect(rows.length).toBeGreaterThan(12);
  expect({ ...readConfig(Object.fromEntries(told)), storageUrl: undefined }).toEqual(readConfig({}));
});

test('a setting that nothing reads is found', () => {
  expect(unknownSettings('Set `SMAL_GROUP=5`, `PORT` and `MicrosoftAppSecret`.')).toEqual([
    'SMAL_GROUP',
    'MicrosoftAppSecret',
  ]);
});

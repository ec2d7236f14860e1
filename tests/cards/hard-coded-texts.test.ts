import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { looksSpoken, spokenInTemplate, stringsOfCode } from './hard-coded-texts.ts';

const root = join(import.meta.dirname, '..', '..');
const filesIn = (folder: string, ending: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** Rooms whose words people see. The others speak to operators and authors of agendas only. */
const rooms = [
  'bot/workshop',
  'bot/presses',
  'bot/run-command',
  'bot/rehearsal',
  'bot/teams',
  'bot/web',
  'bot/charts',
  'bot/exports',
  'cards',
];
const code = rooms.flatMap((room) => {
  try {
    return filesIn(room, '.ts');
  } catch {
    return [];
  }
});
const templates = filesIn('cards/templates', '.json');

/** What speaks to operators, or to no human being: log lines, errors that only a log shows, revisions, a font, HTTP, selectors. */
const notToPeople =
  /^(log|info|warn|error|remedy|cause|revision|letterFamily|headers|class|closest)$|Error$|Unusable/;

test.each(code)('%s says nothing to people but what the texts say', (file) => {
  const spoken = stringsOfCode(read(file)).filter(
    ({ text, within }) => looksSpoken(text) && !within.some((name) => notToPeople.test(name)),
  );
  expect(spoken).toEqual([]);
});

test.each(templates)('%s holds places for words, and no words', (file) => {
  expect(spokenInTemplate(JSON.parse(read(file)))).toEqual([]);
});

test('the guard finds a sentence, a label and a text in a template', () => {
  expect(
    stringsOfCode("say('Vastauksesi on tallessa', x as 'no type')")
      .map(({ text }) => text)
      .filter(looksSpoken),
  ).toEqual(['Vastauksesi on tallessa']);
  expect(
    stringsOfCode('const a = `Kiitos, ${name}, hyvä`').filter(({ text }) => looksSpoken(text)),
  ).not.toEqual([]);
  expect(looksSpoken('challenge.level.5')).toBe(false);
  expect(
    spokenInTemplate([{ type: 'TextBlock', text: 'Hei ${name}' }, { text: '${name} · ${time}' }]),
  ).toEqual(['Hei ${name}']);
});

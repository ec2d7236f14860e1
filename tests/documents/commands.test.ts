import { type Document, documentAt, documents } from './all-documents.ts';

const { scripts } = JSON.parse(documentAt('package.json').text) as { scripts: Record<string, string> };

/** The npm commands of a document that package.json does not have. */
function unknownCommands({ path, text }: Document): string[] {
  const named = [...text.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
    ([, script, short]) => script ?? short ?? '',
  );
  return named.filter((name) => !Object.hasOwn(scripts, name)).map((name) => `${path}: ${name}`);
}

test('every npm command that a document names exists', () => {
  expect(documents.flatMap(unknownCommands)).toEqual([]);
  expect(documents.some(({ text }) => text.includes('npm run check'))).toBe(true);
});

test('an npm command that does not exist is found', () => {
  const text = 'Run `npm run check`, then `npm run deploy`.';
  expect(unknownCommands({ path: 'a.md', text })).toEqual(['a.md: deploy']);
});

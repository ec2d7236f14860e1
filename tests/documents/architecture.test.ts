import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { codeIn, type Document, documentAt, root, tableRows } from './all-documents.ts';

const enforced = documentAt('tests/architecture/imports.test.ts').text;
const architecture = documentAt('ARCHITECTURE.md');

/** room -> the rooms that it may import, as the test of imports has them. */
function enforcedRooms(): Record<string, string[]> {
  const table = /const rooms[^=]*= \{\n([\s\S]*?)\n\};/.exec(enforced)?.[1] ?? '';
  const lines = table.matchAll(/^ {2}'?([\w/.-]+)'?: \[([^\]]*)\]/gm);
  return Object.fromEntries(
    [...lines].map(([, room = '', imports = '']) => [
      room,
      [...imports.matchAll(/'([^']+)'/g)].map(([, name]) => name ?? ''),
    ]),
  );
}

function toldRooms({ text }: Pick<Document, 'text'>): Record<string, string[]> {
  const [, rooms = ''] = text.split('## Rooms');
  return Object.fromEntries(
    tableRows(rooms.split('\n## ')[0] ?? '')
      .slice(1)
      .map(([room = '', , imports = '']) => [codeIn(room)[0] ?? '', codeIn(imports)]),
  );
}

/** Paths in backticks that are not there; `<kind>` and the like stand for any name. */
function missingPaths({ text }: Pick<Document, 'text'>): string[] {
  return codeIn(text)
    .filter((code) => /^(bot|cards|storage|playground|manifest|tests)\/[\w./-]*$/.test(code))
    .filter((path) => !existsSync(join(root, path)));
}

test('ARCHITECTURE.md tells the directions of imports as they are enforced', () => {
  expect(Object.keys(enforcedRooms()).length).toBeGreaterThan(10);
  expect(toldRooms(architecture)).toEqual(enforcedRooms());
});

test('every path in ARCHITECTURE.md exists', () => {
  expect(codeIn(architecture.text).filter((code) => code.includes('/')).length).toBeGreaterThan(40);
  expect(missingPaths(architecture)).toEqual([]);
});

test('a path that does not exist is found', () => {
  expect(
    missingPaths({ text: 'See `bot/workshop/steering.ts`, `bot/main.ts` and `cards/kinds/<kind>.ts`.' }),
  ).toEqual(['bot/main.ts']);
});

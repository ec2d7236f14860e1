import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Document, documents, root } from './all-documents.ts';

/** The relative links and pictures of a document that lead nowhere. */
function brokenLinks({ path, text }: Document): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^https?:/.test(target))
    .filter((target) => !existsSync(join(root, dirname(path), target.replace(/#.*$/, ''))))
    .map((target) => `${path}: ${target}`);
}

test('every relative link and picture is there', () => {
  expect(documents.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['README.md', 'ARCHITECTURE.md', 'docs/vetaja.md', 'manifest/README.md']),
  );
  expect(documents.flatMap(brokenLinks)).toEqual([]);
});

test.each(['[a](nowhere.md)', '![a](pictures/none.png)', '[two\nlines](../nowhere.md)'])(
  'a link that leads nowhere is found: %j',
  (text) => {
    expect(brokenLinks({ path: 'docs/a.md', text })).toHaveLength(1);
  },
);

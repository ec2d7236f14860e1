import { usualSmallGroup } from '../../bot/workshop/suppression.ts';
import { type Document, documentAt, documents } from './all-documents.ts';

const texts = JSON.parse(documentAt('cards/texts/fi.json').text) as Record<string, string>;
const said = new Set(Object.values(texts));

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The words in bold that do not stand on any card. */
function wordsOnNoCard({ path, text }: Document): string[] {
  return [...text.matchAll(/\*\*([^*]+)\*\*/g)]
    .map(([, words]) => inOneLine(words ?? ''))
    .filter((words) => !said.has(words))
    .map((words) => `${path}: ${words}`);
}

const quoting = documents.filter(({ path }) => path.startsWith('docs/') || path === 'README.md');

test('whatever a document has in bold stands word for word on a card', () => {
  expect(quoting.length).toBeGreaterThan(4);
  expect(documentAt('docs/vetaja.md').text.match(/\*\*/g)?.length).toBeGreaterThan(40);
  expect(quoting.flatMap(wordsOnNoCard)).toEqual([]);
});

test.each(['promise.anonymous', 'promise.named'])('participants read the same %s as on the card', (key) => {
  const quoted = documentAt('docs/osallistuja.md')
    .text.match(/(?:^> .*\n)+/gm)
    ?.map((quote) => inOneLine(quote.replace(/^> /gm, '')));
  expect(quoted).toContain(texts[key]?.replace('{limit}', String(usualSmallGroup)));
});

test('words that no card has are found', () => {
  const text = 'Paina **Avaa vaihe** tai **Avaa ovi**.';
  expect(wordsOnNoCard({ path: 'a.md', text })).toEqual(['a.md: Avaa ovi']);
});

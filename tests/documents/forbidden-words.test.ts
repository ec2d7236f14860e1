import { type Document, documentAt, documents } from './all-documents.ts';

/** What tells of the machine that something was written on, or of where its packages came from. */
const forbidden = [
  /\/(?:work|tmp|root|home|Users)\//,
  /[A-Z]:\\/,
  /\bregistry\b/i,
  /\bnpmjs\b/i,
  /\bproxy\.golang\b/i,
  /\b\d{1,3}(?:\.\d{1,3}){3}:\d+/,
  /(?:^|\s)#\d+\b/,
];

function forbiddenWords({ path, text }: Document): string[] {
  return text
    .split('\n')
    .flatMap((line, place) =>
      forbidden.some((word) => word.test(line)) ? [`${path}:${place + 1}: ${line}`] : [],
    );
}

test('no document tells of a machine, a registry or an issue', () => {
  expect([...documents, documentAt('.env.example')].flatMap(forbiddenWords)).toEqual([]);
});

test.each(['see /work/main', 'C:\\yhdyspinta', 'the registry at x', '10.0.0.1:4873', 'as in #12 below'])(
  'a forbidden word is found: %s',
  (text) => {
    expect(forbiddenWords({ path: 'a.md', text })).toHaveLength(1);
  },
);

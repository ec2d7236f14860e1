import fc from 'fast-check';
import { jsonFault } from '../../bot/agendas/json-fault.ts';
import { readAgendaText } from '../../bot/agendas/read-agenda.ts';
import { languages } from '../../bot/workshop/words.ts';
import { agendaProblemSentence } from '../../cards/agenda-problem.ts';
import { faultsOfMeaning, faultsOfShape, spoiled } from './mutations.ts';
import { smallAgenda } from './small-agenda.ts';

const sentencesOf = (text: string, language: (typeof languages)[number] = 'fi') => {
  const read = readAgendaText(text);
  return 'problems' in read ? read.problems.map((problem) => agendaProblemSentence(problem, language)) : [];
};
const withChange = (changes: Record<string, unknown>) =>
  JSON.stringify(spoiled({ name: '', changes, what: /./ }));

test('an agenda is read as it stands, with or without a byte order mark', () => {
  const text = JSON.stringify(smallAgenda());
  expect(readAgendaText(text)).toEqual({ agenda: smallAgenda() });
  expect(readAgendaText(`\uFEFF${text}`)).toEqual({ agenda: smallAgenda() });
});

test.each([
  [
    { 'stages[2].items[0].label.sv': 'x'.repeat(91) },
    'Vaihe 3, kohta 1, teksti ruotsiksi: liian pitkä, enintään 90 merkkiä.',
  ],
  [{ 'stages[3].title.fi': 'x'.repeat(41) }, 'Vaihe 4, otsikko suomeksi: liian pitkä, enintään 40 merkkiä.'],
  [{ 'stages[0].title.sv': undefined }, 'Vaihe 1, otsikko ruotsiksi: puuttuu.'],
  [{ 'stages[1].say.en': '' }, 'Vaihe 2, sano nyt englanniksi: teksti on tyhjä.'],
  [{ 'purpose.fi': ' x' }, 'Tarkoitus suomeksi: alussa tai lopussa on tyhjää.'],
  [{ 'stages[1].mots': 3 }, 'Vaihe 2, mots: pohjassa ei ole tällaista kohtaa.'],
  [{ 'stages[3].kind': 'walk' }, 'Vaihe 4, vaiheen laji: vaiheen lajia ei tunneta.'],
  [{ 'stages[0].questions[0].id': 'Kysymys 1' }, /^Vaihe 1, kysymys 1, tunnus: tunnuksessa saa olla/],
  [{ 'parties[1]': 'maakunta' }, 'Taustataho 2: arvo ei ole mikään sallituista.'],
  [{ 'stages[2].minutes': 2.5 }, 'Vaihe 3, kesto: tähän kuuluu kokonaisluku.'],
  [{ 'stages[2].minutes': 0 }, 'Vaihe 3, kesto: liian pieni luku, vähintään 1.'],
  [{ 'stages[2].minutes': 500 }, 'Vaihe 3, kesto: liian suuri luku, enintään 240.'],
  [{ stages: [] }, 'Vaiheet: liian vähän, vähintään 1.'],
  [{ stages: 'x' }, 'Vaiheet: tähän kuuluu luettelo.'],
  [
    { 'stages[1].of': 'nothing' },
    'Vaihe 2, vaihe, jolle tämä rakentuu: ennen tätä ei ole vaihetta, johon tässä viitataan.',
  ],
  [{ 'stages[3].id': 'ask' }, 'Vaihe 4: sama tunnus on jo toisessa kohdassa.'],
] as const)('%j is told in words', (changes, sentence) => {
  const told = sentencesOf(withChange(changes));
  expect(told).toEqual([sentence instanceof RegExp ? expect.stringMatching(sentence) : sentence]);
});

test.each(languages)(
  'every fault has a sentence in %s, and none falls back on what nobody can act on',
  (language) => {
    for (const fault of [...faultsOfShape, ...faultsOfMeaning]) {
      const sentences = sentencesOf(JSON.stringify(spoiled(fault)), language);
      expect(sentences.length).toBeGreaterThan(0);
      for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*: .+\.$/u);
    }
  },
);

test.each([
  ['{\n  "id": "torn",\n}\n', 'rivillä 3, merkissä 1'],
  ['', 'rivillä 1, merkissä 1'],
  ['{"a": [1, 2\n  "b"]}', 'rivillä 2, merkissä 3'],
  ['['.repeat(100_000), 'rivillä 1, merkissä 100001'],
])('text that is no JSON is told with line and place: %#', (text, place) => {
  expect(sentencesOf(text)).toEqual([expect.stringContaining(place)]);
});

test('what is JSON and what is not is decided as the platform does', () => {
  const broken = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', 'x', '\u0001', '0'));
  fc.assert(
    fc.property(broken, ([json, at, put]) => {
      const place = json.length === 0 ? 0 : at % json.length;
      const text = `${json.slice(0, place)}${put}${json.slice(place + 1)}`;
      expect(jsonFault(text) === undefined).toBe(parses(text));
    }),
    { seed: 20_261_126, numRuns: 3000 },
  );
});

test('keys that mean something to the language are told or harmless', () => {
  const text = JSON.stringify(smallAgenda());
  const prototype = readAgendaText(text.replace('{', '{"__proto__": {"isAdmin": true}, '));
  expect(JSON.stringify(prototype)).not.toContain('isAdmin');
  expect(sentencesOf(text.replace('{', '{"constructor": {"prototype": 1}, '))).toEqual([
    'Constructor: pohjassa ei ole tällaista kohtaa.',
  ]);
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});

test('a name that somebody wrote is shown harmless and short', () => {
  const [sentence = ''] = sentencesOf(withChange({ [`x`.repeat(500)]: 1 }));
  expect(sentence.length).toBeLessThan(150);
  const hostile = { ...smallAgenda(), '<at>x</at> **y** [z](javascript:1)': 1 };
  expect(sentencesOf(JSON.stringify(hostile)).join()).not.toMatch(/[<*[]/);
});

test('a list without end is refused by its place alone, and depth without end is no fault of ours', () => {
  const endless = { ...smallAgenda(), parties: Array.from({ length: 100_000 }, () => 0) };
  expect(readAgendaText(JSON.stringify(endless))).toEqual({
    problems: [{ path: ['parties'], reason: 'too-many', values: { most: 50 } }],
  });
  const samples = structuredClone(smallAgenda()) as unknown as {
    stages: { questions: { samples: unknown[] }[] }[];
  };
  const [question] = samples.stages[0]?.questions ?? [];
  if (question) question.samples = Array.from({ length: 51 }, () => 0);
  expect(readAgendaText(JSON.stringify(samples))).toMatchObject({
    problems: [{ path: ['stages', 0, 'questions', 0, 'samples'], reason: 'too-many' }],
  });
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  expect(readAgendaText(deep)).toHaveProperty('problems');
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

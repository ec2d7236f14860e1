import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadAgendas } from '../../bot/agendas/load-agendas.ts';
import { type Agenda, lengthOf } from '../../bot/workshop/agenda.ts';
import { kindOf } from '../../bot/workshop/kinds/all-kinds.ts';
import { languages, type Words } from '../../bot/workshop/words.ts';
import { hashOf, peopleIn } from './people-of-the-sources.ts';

const folder = join(import.meta.dirname, '../../bot/agendas');
const agendas = await loadAgendas(folder);
const agenda = (id: string) => agendas.find((candidate) => candidate.id === id) as Agenda;

test('each file is named after the agenda in it', async () => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json') && !name.includes('schema'));
  expect(files.toSorted()).toEqual(agendas.map(({ id }) => `${id}.json`).toSorted());
});

test.each([
  ['toimintakulttuuri', 75, [5, 10, 10, 25, 8, 14, 3]],
  ['johdon-dialogi', 90, [10, 20, 10, 5, 20, 17, 8]],
  ['tyollisyys', 80, [3, 10, 25, 10, 22, 8, 2]],
])('%s takes %i minutes', (id, length, minutes) => {
  expect(agenda(id).stages.map((stage) => stage.minutes)).toEqual(minutes);
  expect(lengthOf(agenda(id))).toBe(length);
});

test.each(agendas.map((shipped) => [shipped.id, shipped] as const))(
  '%s says everything in every language, each in its own words',
  (_, shipped) => {
    const texts = wordsIn(shipped);
    expect(texts.length).toBeGreaterThan(50);
    const copied = texts.filter((words) => new Set(languages.map((language) => words[language])).size < 3);
    expect(copied).toEqual([]);
  },
);

test.each(agendas.map((shipped) => [shipped.id, shipped] as const))(
  '%s gives the facilitator one to four sentences to say',
  (_, { stages }) => {
    const sentences = stages.flatMap(({ say }) =>
      languages.map((language) => say[language].split(/(?<=[.?!])\s+(?=\p{Lu})/u).length),
    );
    expect(Math.max(...sentences)).toBeLessThanOrEqual(4);
  },
);

test.each(agendas.map((shipped) => [shipped.id, shipped] as const))(
  '%s leaves something to drop when late, and never what it builds on',
  (_, { stages }) => {
    expect(stages.some(({ droppable }) => droppable)).toBe(true);
    const grounds = stages.map((stage) => kindOf(stage).buildsOn?.(stage));
    // Without winners to start from, commitments are made all the same.
    const needed = grounds.filter((ground) => ground?.take !== 'winners').map((ground) => ground?.stage);
    expect(stages.filter(({ id, droppable }) => droppable && needed.includes(id))).toEqual([]);
  },
);

test('the theses are answered by name, in four parts, for two weeks, and without what is out of date', () => {
  const theses = agenda('lape-teesit');
  expect([theses.rhythm, theses.openDays]).toEqual(['open', 14]);
  expect(theses.stages.filter(({ anonymous }) => anonymous)).toEqual([]);
  expect(theses.stages.filter(({ kind }) => kind === 'agreement')).toHaveLength(4);
  expect(JSON.stringify(theses).match(/liikelai|asiakasset|affärsverk|servicesed|maakun/gi)).toBeNull();
});

test('nobody named in the sources is named in the folder', async () => {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
  expect(files.length).toBeGreaterThan(20);
  const found = await Promise.all(
    files.map(async ({ parentPath, name }) => peopleIn(await readFile(join(parentPath, name), 'utf8'))),
  );
  expect(found.flat()).toEqual([]);
});

test('the guard against names finds a name by its hash alone', () => {
  expect(peopleIn('kertoo Väli-Esimerkkinen, rehtori', new Set([hashOf('esimerkkinen')]))).toEqual([
    'Esimerkkinen',
  ]);
});

/** Every text in three languages anywhere in a value. */
function wordsIn(value: unknown): Words[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('fi' in value) return [value as Words];
  return Object.values(value).flatMap(wordsIn);
}

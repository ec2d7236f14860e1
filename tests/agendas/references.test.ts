import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadAgendas } from '../../bot/agendas/load-agendas.ts';
import type { StagePlan } from '../../bot/workshop/kinds/all-kinds.ts';

interface Published {
  readonly label: string;
  readonly counts: readonly number[];
}

interface Survey {
  readonly questions: readonly {
    readonly number: number;
    readonly options: readonly string[];
    readonly items: readonly Published[];
  }[];
}

interface Readiness {
  readonly areas: readonly string[];
  readonly progressOnRoadmap: Readonly<Record<string, readonly number[]>>;
  readonly yhdyspinnat: {
    readonly parts: readonly string[];
    readonly byRegion: Readonly<Record<string, readonly number[]>>;
  };
}

interface Referring {
  readonly name: string;
  readonly stage: StagePlan;
  readonly year: number;
  readonly source: string;
  /** The published answer options, where the stage repeats them. */
  readonly options: readonly string[] | undefined;
  readonly items: readonly Published[];
}

const survey = (await read('survey-2017.json')) as Survey;
const readiness = (await read('readiness-2021.json')) as Readiness;
const agendas = await loadAgendas();
const referring = agendas.flatMap(({ id, stages }) => stages.flatMap((stage) => referenceOf(id, stage)));
const of = (year: number) =>
  referring.filter((stage) => stage.year === year).map((stage) => [stage.name, stage] as const);

test('every reference is of a survey that lies here', () => {
  const years = referring.map(({ year }) => year);
  expect(years.filter((year) => year !== 2017 && year !== 2021)).toEqual([]);
});

test.each(of(2017))(
  '%s repeats the counts of 2017 as they were published',
  (_, { source, options, items }) => {
    const questions = questionsIn(source);
    expect(questions.length).toBeGreaterThan(0);
    const published = questions.flatMap((question) => question.items.map(labelAndCounts));
    expect(items.filter((item) => !published.some((one) => same(one, item)))).toEqual([]);
    for (const question of questions) {
      expect(items.some((item) => question.items.some((one) => same(one, item)))).toBe(true);
      if (options) expect(options).toEqual(question.options);
    }
  },
);

test('toimintakulttuuri has every item of question 26, and the last of them without its counts', () => {
  const vote = referring.find(({ name }) => name === 'toimintakulttuuri: vote') as Referring;
  const [question] = questionsIn(vote.source);
  expect(vote.items).toEqual(question?.items.slice(0, 13));
  expect('items' in vote.stage && vote.stage.items).toHaveLength(14);
  expect(question?.items).toHaveLength(14);
});

if (of(2021).length > 0) {
  test.each(of(2021))('%s counts the regions of 2021 in the classes of the source', (_, { items }) => {
    const published = [
      ...classesOf(readiness.areas, readiness.progressOnRoadmap),
      ...classesOf(readiness.yhdyspinnat.parts, readiness.yhdyspinnat.byRegion),
    ];
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter((item) => !published.some((one) => same(one, item)))).toEqual([]);
  });
}

/** What a stage repeats of a published survey. */
function referenceOf(agenda: string, stage: StagePlan): Referring[] {
  if (!('reference' in stage) || !stage.reference) return [];
  const { year, source } = stage.reference;
  return [
    {
      name: `${agenda}: ${stage.id}`,
      stage,
      year,
      source: source.fi,
      options: 'options' in stage.reference ? stage.reference.options : undefined,
      items: stage.items.flatMap(({ reference }) => (reference ? [labelAndCounts(reference)] : [])),
    },
  ];
}

/** The questions that a source names: "kysymys 26", "kysymykset 6 ja 7". */
function questionsIn(source: string): Survey['questions'] {
  const numbers: readonly string[] = source.match(/kysymy(?:s|kset) ([\d ja]+)/)?.[1]?.match(/\d+/g) ?? [];
  return survey.questions.filter(({ number }) => numbers.includes(`${number}`));
}

/** How many regions were in each class: under 25, 25-49, 50-75 and over 75 per cent. */
function classesOf(
  labels: readonly string[],
  regions: Readonly<Record<string, readonly number[]>>,
): Published[] {
  return labels.map((label, place) => {
    const shares = Object.values(regions).map((row) => row[place] ?? Number.NaN);
    const within = (from: number, to: number) =>
      shares.filter((share) => share >= from && share <= to).length;
    return { label, counts: [within(0, 24), within(25, 49), within(50, 75), within(76, 100)] };
  });
}

function labelAndCounts({ label, counts }: Published): Published {
  return { label, counts };
}

function same(one: Published, other: Published): boolean {
  return one.label === other.label && one.counts.join() === other.counts.join();
}

async function read(file: string): Promise<unknown> {
  return JSON.parse(await readFile(join(import.meta.dirname, file), 'utf8'));
}

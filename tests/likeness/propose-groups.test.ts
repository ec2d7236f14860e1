import { featuresOf } from '../../bot/likeness/features.ts';
import { likenessOf, mostCompared, proposeGroups } from '../../bot/likeness/propose-groups.ts';
import { different, nearlyTheSame } from './sample-answers.ts';

const same = Object.values(nearlyTheSame);
const answersOf = (texts: readonly string[]) => texts.map((text, place) => ({ id: `a${place}`, text }));

/** The groups proposed of some texts, as texts. */
async function groupsOf(texts: readonly string[]): Promise<string[][]> {
  const answers = answersOf(texts);
  const groups = await proposeGroups(answers);
  return groups.map((ids) => ids.map((id) => answers.find((answer) => answer.id === id)?.text ?? ''));
}

test('what says nearly the same is proposed as a group, and nothing else is', async () => {
  // Mixed, so that the order tells nothing.
  const texts = [0, 1, 2].flatMap((place) => [
    ...same.flatMap((row) => row[place] ?? []),
    ...different.slice(place * 4, place * 4 + 4),
  ]);
  const inAnyOrder = (groups: readonly (readonly string[])[]) =>
    new Set(groups.map((group) => group.toSorted().join('\n')));
  expect(inAnyOrder(await groupsOf(texts))).toEqual(inAnyOrder(same));
});

test('different matters are not proposed', async () => {
  expect(await groupsOf(different)).toEqual([]);
});

test.each([
  [
    'a denial is the opposite',
    'Tieto kulkee koulun ja neuvolan välillä',
    'Tieto ei kulje koulun ja neuvolan välillä',
    false,
  ],
  ['a denying word too', 'Työnjako on selvä.', 'Työnjako on epäselvä.', false],
  ['case and signs do not matter', 'YHTEISET TAVOITTEET PUUTTUVAT!!', 'yhteiset tavoitteet puuttuvat', true],
  [
    'one long and one short',
    'Aikaa ei ole',
    `Aikaa ei ole ${'koska johtaminen ja arki eivät kohtaa '.repeat(9)}`,
    false,
  ],
])('%s', async (_what, one, other, expected) => {
  expect((await groupsOf([one, other])).length > 0).toBe(expected);
});

test.each([
  ['nothing', []],
  ['only signs', ['???', '!!!', '…']],
  ['one answer', ['Tieto ei kulje']],
  ['empty texts', ['', '', ' ']],
])('%s is no group', async (_what, texts) => {
  expect(await groupsOf(texts)).toEqual([]);
});

test('a chain of likenesses does not join its ends', async () => {
  const chain = ['a b c d', 'c d e f', 'e f g h'].map((line) =>
    line.replaceAll(/\w/g, (letter) => letter.repeat(6)),
  );
  const likeness = (one: number, other: number) =>
    likenessOf(featuresOf(chain[one] ?? ''), featuresOf(chain[other] ?? ''));
  expect(likeness(0, 1)).toBeGreaterThan(0.42);
  expect(likeness(0, 2)).toBeLessThan(0.42);
  for (const group of await groupsOf(chain)) expect(group.length).toBeLessThan(3);
});

test('the same answers give the same groups, in any run', async () => {
  const texts = [...same.flat(), ...different];
  expect(await groupsOf(texts)).toEqual(await groupsOf(texts));
});

test('five hundred answers, all alike, let others have their turn meanwhile', async () => {
  const long = 'Perhe joutuu kertomaan asiansa monta kertaa eri työntekijöille ja jonot ovat pitkät '.repeat(
    4,
  );
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const groups = await proposeGroups(answersOf(Array.from({ length: 600 }, (_, n) => `${long} ${n}`)));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
  expect(groups.every(({ length }) => length > 1 && length <= 8)).toBe(true);
  expect(groups.flat().every((id) => Number(id.slice(1)) < mostCompared)).toBe(true);
}, 120_000);

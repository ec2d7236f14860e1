import { digestOf } from '../../bot/workshop/digest-of.ts';
import type { Digest } from '../../bot/workshop/digest.ts';
import type { Highlights, KindName } from '../../bot/workshop/kinds/all-kinds.ts';
import type { ClosedStage } from '../../bot/workshop/kinds/kind.ts';
import { recordOf } from '../../bot/workshop/record-of.ts';
import type { Session, Stage } from '../../bot/workshop/session.ts';
import { stages, start } from './sample-session.ts';
import { closedWith, sessionAt, thoughts } from './session-moments.ts';

const choices = (item: string, levels: string) =>
  Array.from(levels, (choice) => ({ item, choice: choice === '-' ? 'cannot-say' : choice }));

const vote: ClosedStage = {
  ...closedWith(
    ['sivistys', 'sivistys', 'sote', 'sote', 'jarjesto', 'jarjesto'],
    [...choices('trust', '555544'), ...choices('goals', '444112'), ...choices('leading', '111111')],
  ),
  breakdown: {
    trust: { kunta: [3, 0, 0, 0, 0], hyvinvointialue: [0, 3, 0, 0, 0] },
    goals: { kunta: [0, 3, 0, 0, 0], hyvinvointialue: [0, 0, 0, 1, 2] },
    leading: { kunta: [0, 0, 0, 0, 3] },
  },
};
const promise = { what: 'Sovitaan', owner: { name: 'Rehtori' }, due: { type: 'day', day: '2027-01-01' } };
const all = new Map<string, ClosedStage>([
  ['vote', vote],
  ['thoughts', thoughts('first', 'second', 'third', 'fourth', 'fifth')],
  [
    'support',
    closedWith(
      ['sote', 'sote'],
      ['1', '1', '1', '3', '3', '0', '4'].map((id) => ({ answer: `row-${id}` })),
    ),
  ],
  ['promises', closedWith(['sote'], [promise])],
]);

function digest(changes: Record<string, Partial<Stage>> = {}, closed = all, over: Partial<Session> = {}) {
  const session = sessionAt('promises', { promises: { phase: 'revealed' }, ...changes });
  return digestOf({ ...session, endedAt: start, ...over }, closed, [
    { person: { tenant: 't', id: '1', name: 'N' }, party: 'sote' },
    { person: { tenant: 't', id: '2', name: 'M' }, party: 'perhe' },
  ]);
}

/** The main result of the stage of one kind. */
function told<Name extends KindName>(kind: Name, { highlights }: Digest): Highlights[Name] | undefined {
  return highlights.find((one) => one.kind === kind)?.main as Highlights[Name] | undefined;
}

test('what was asked, and how many answered; a talk asks nothing', () => {
  expect(digest().asked).toEqual([
    { title: stages.vote.title, answered: 6 },
    { title: stages.thoughts.title, answered: 5 },
    { title: stages.support.title, answered: 2 },
    { title: stages.promises.title, answered: 1 },
  ]);
  expect(digest().participants).toEqual({
    total: 2,
    bySide: { kunta: 0, hyvinvointialue: 0, kumppani: 0 },
  });
});

test('the top challenges, by their share of strong answers; one that nobody feels strongly is none', () => {
  expect(told('challenge', digest())?.top).toEqual([
    { label: stages.vote.items[0]?.label, strong: 6, n: 6 },
    { label: stages.vote.items[1]?.label, strong: 3, n: 6 },
  ]);
});

test('an item that most left empty is no top challenge', () => {
  const few = {
    ...vote,
    rows: closedWith([], [...choices('trust', '444111'), ...choices('goals', '55-')]).rows,
  };
  expect(told('challenge', digest({}, new Map(all).set('vote', few)))?.top).toHaveLength(1);
});

test('fewer than three who took a stand are never told of', () => {
  const two = { ...closedWith(['sote', 'sote'], choices('trust', '55')) };
  expect(told('challenge', digest({}, new Map(all).set('vote', two)))).toBeUndefined();
});

test('the widest gap is one between two sides that may both be shown', () => {
  expect(told('challenge', digest())?.widestGap).toMatchObject({
    label: stages.vote.items[1]?.label,
    kunta: { group: 'kunta', n: 3, mean: 4 },
    hyvinvointialue: { group: 'hyvinvointialue', n: 3 },
  });
  const without = { ...vote, breakdown: { trust: {}, goals: { kunta: [0, 3, 0, 0, 0] }, leading: {} } };
  expect(told('challenge', digest({}, new Map(all).set('vote', without)))).not.toHaveProperty('widestGap');
});

test('what changed since an earlier session asked the same', () => {
  const session = sessionAt('promises', { promises: { phase: 'revealed' } });
  const before = new Map(all).set('vote', { ...vote, rows: closedWith([], choices('trust', '333')).rows });
  const earlier = recordOf({ ...session, startedAt: '2026-09-03T09:00:00.000Z' }, before, []);
  const { changes } = digestOf({ ...session, endedAt: start }, all, [], [earlier]);
  const label = stages.vote.items[0]?.label;
  const items = [{ label, before: 3, after: expect.closeTo(4.67, 2) as number }];
  expect(changes).toEqual([{ since: '2026-09-03T09:00:00.000Z', unit: 'step', items }]);
  expect(digest()).not.toHaveProperty('changes');
});

test('sides that agree have no gap', () => {
  const same = { kunta: [1, 2, 0, 0, 0], hyvinvointialue: [1, 2, 0, 0, 0] };
  const agreeing = { ...vote, breakdown: { trust: same } };
  expect(told('challenge', digest({}, new Map(all).set('vote', agreeing)))).not.toHaveProperty('widestGap');
});

test('the three most supported answers, none without support, none that was hidden', () => {
  expect(told('support', digest())?.most).toEqual([
    { text: 'second', support: 3 },
    { text: 'fourth', support: 2 },
    { text: 'first', support: 1 },
  ]);
  const hidden = told('support', digest({ thoughts: { phase: 'revealed', hidden: ['row-1'] } }))?.most;
  expect(hidden?.map(({ text }) => text)).toEqual(['fourth', 'first', 'fifth']);
});

test('commitments with their owner and time, without the hidden ones', () => {
  expect(digest().commitments).toEqual([promise]);
  expect(digest({ promises: { phase: 'revealed', hidden: ['row-0'] } }).commitments).toEqual([]);
});

test.each(['vote', 'thoughts', 'support', 'promises'])('nothing of %s before it has been revealed', (id) => {
  const before = digest({ [id]: { phase: 'closed' } });
  expect(before.asked).toHaveLength(3);
  if (id === 'vote') expect(told('challenge', before)).toBeUndefined();
  if (id === 'thoughts' || id === 'support') expect(told('support', before)).toBeUndefined();
  if (id === 'promises') expect(before.commitments).toEqual([]);
});

test('a session that ended before it began', () => {
  const { startedAt: _none, ...session } = sessionAt('vote');
  expect(digestOf({ ...session, endedAt: start }, new Map(), [])).toMatchObject({
    startedAt: start,
    asked: [],
    highlights: [],
    decisions: [],
    commitments: [],
  });
});

test('the headings with the most shown answers, only of what was revealed', () => {
  const headings = [
    { id: 'h1', text: 'Tyhjä', rows: ['row-0'] },
    { id: 'h2', text: 'Yksi', rows: ['row-1'] },
    { id: 'h3', text: 'Kaksi', rows: ['row-2', 'row-3'] },
  ];
  const thoughtsWith = (changes: Partial<Stage>) =>
    digest({ thoughts: { headings, hidden: ['row-0'], ...changes } });
  expect(told('dialogue', thoughtsWith({}))?.headings).toEqual([
    { text: 'Kaksi', answers: 2 },
    { text: 'Yksi', answers: 1 },
  ]);
  expect(told('dialogue', thoughtsWith({ phase: 'closed' }))).toBeUndefined();
});

import fc from 'fast-check';
import { closeStage } from '../../../bot/workshop/closing.ts';
import { points, type PointsPlan } from '../../../bot/workshop/kinds/points.ts';
import type { Party } from '../../../bot/workshop/parties.ts';
import { points as sample } from '../../cards/kinds/points.ts';
import { closedVote, context } from './closed-vote.ts';

const { plan } = sample;
const from = (party: Party, count: number, fields: Record<string, string>) =>
  Array.from({ length: count }, () => ({ party, fields }));

test.each([
  ['all the points', { 'option-0': '4', 'option-1': ' 2 ' }, { body: { 'option-0': 4, 'option-1': 2 } }],
  ['fewer points', { 'option-3': '1', 'option-4': '' }, { body: { 'option-3': 1 } }],
  ['a nought is nothing', { 'option-3': '1', 'option-4': '0' }, { body: { 'option-3': 1 } }],
  ['what is not offered', { 'option-3': '1', other: '9' }, { body: { 'option-3': 1 } }],
  [
    'too many',
    { 'option-0': '5', 'option-1': '3' },
    { problem: 'too-many-points', values: { most: 6, sum: 8, over: 2 } },
  ],
  ['nothing', { 'option-0': '0' }, { problem: 'empty' }],
  ['less than nothing', { 'option-0': '-2', 'option-1': '8' }, { problem: 'bad-points' }],
  ['a half', { 'option-0': '1.5' }, { problem: 'bad-points' }],
  ['no number', { 'option-0': '1e1' }, { problem: 'bad-points' }],
  ['a number beyond all numbers', { 'option-0': '9'.repeat(400) }, { problem: 'bad-points' }],
])('%s', (_what, fields, expected) => {
  expect(points.accept(fields, plan, context)).toEqual(expected);
});

test('nobody can give more than their points, whatever they send', () => {
  const typed = fc.oneof(fc.nat(12).map(String), fc.string({ maxLength: 4 }));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('option-0', 'option-1', 'option-2'), typed), (fields) => {
      const accepted = points.accept(fields, plan, context);
      if ('problem' in accepted) return;
      const given = Object.values(accepted.body);
      expect(given.every((one) => Number.isInteger(one) && one > 0)).toBe(true);
      expect(given.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(plan.points);
    }),
  );
});

test('totals with the number of people, the most points first', () => {
  const closed = closedVote(plan, [
    ...from('sote', 3, { 'option-2': '2' }),
    ...from('sote', 1, { 'option-1': '6' }),
    ...from('sote', 2, { 'option-1': '1', 'option-2': '1' }),
  ]);
  const [first, second, third] = points.resultOf(closed, plan, context).options;
  // Of equals, what more people gave points to leads.
  expect([first, second]).toMatchObject([
    { id: 'option-2', points: 8, people: 5 },
    { id: 'option-1', points: 8, people: 3 },
  ]);
  expect(third).toMatchObject({ points: 0, people: 0 });
  expect(points.winnersOf?.(points.resultOf(closed, plan, context), 'sv').map(({ id }) => id)).toEqual([
    'option-2',
    'option-1',
  ]);
});

describe('what is told of the sides', () => {
  const favouritesOf = (sent: ReturnType<typeof from>) =>
    points.resultOf(closedVote(plan, sent), plan, context).favourites;
  const both = [
    ...from('sivistys', 4, { 'option-0': '6' }),
    ...from('sivistys', 2, { 'option-1': '4', 'option-2': '2' }),
    ...from('sote', 5, { 'option-2': '3', 'option-1': '1' }),
    ...from('sote', 1, { 'option-2': '2', 'option-0': '2' }),
  ];

  test('what each person gave the most to, where the sides are large enough', () => {
    expect(favouritesOf(both)).toMatchObject([
      {
        group: 'kunta',
        n: 6,
        first: [
          { id: 'option-0', count: 4 },
          { id: 'option-1', count: 2 },
        ],
      },
      // One person's points were even: they have no favourite, and are counted among the six all the same.
      { group: 'hyvinvointialue', n: 6, first: [{ id: 'option-2', count: 5 }] },
    ]);
  });

  test.each([
    ['a lone partner', [...both, ...from('jarjesto', 1, { 'option-5': '6' })]],
    ['a side of one mind', [...both.slice(0, 6), ...from('sote', 6, { 'option-2': '6' })]],
    ['a small side', both.slice(0, 9)],
  ])('nothing with %s, who could be worked out', (_what, sent) => {
    expect(favouritesOf(sent)).toEqual([]);
  });
});

describe('on the headings of an earlier stage', () => {
  const { options: _own, ...rest } = plan;
  const built: PointsPlan = { ...rest, of: 'talk' };
  const options = ['h1', 'h2', 'h3'].map((id) => ({ id, text: `Otsikko ${id}` }));

  test('the headings are what points are given to', () => {
    expect(points.accept({ h2: '6' }, built, { options })).toEqual({ body: { h2: 6 } });
    expect(points.accept({ h2: '6' }, built, { options: [] })).toEqual({ problem: 'empty' });
    expect(points.buildsOn?.(built)).toEqual({ stage: 'talk', take: 'headings' });
    expect(points.buildsOn?.(plan)).toBeUndefined();
  });

  test('a heading that vanished since takes nobody else’s place among the favourites', () => {
    const answers = [
      ...from('sivistys', 5, { h1: '6' }),
      ...from('sivistys', 4, { h3: '6' }),
      ...from('sote', 5, { h2: '5' }),
      ...from('sote', 3, { h3: '4' }),
    ];
    const stage = {
      plan: built,
      phase: 'closing',
      anonymous: true,
      hidden: [],
      brought: 0,
      options: ['h1', 'h2', 'h3'],
    } as const;
    const bodies = answers.map(({ party, fields }) => ({
      party,
      body: Object.fromEntries(Object.entries(fields).map(([id, typed]) => [id, Number(typed)])),
    }));
    let ids = 0;
    const closed = closeStage(stage, bodies, 5, {
      id: () => `row-${(ids += 1)}`,
      shuffle: (things) => [...things],
    });
    const left = options.filter(({ id }) => id !== 'h1');
    const result = points.resultOf(closed, built, { options: left, smallGroup: 5, opened: stage.options });
    expect(result.favourites).toMatchObject([
      { group: 'kunta', n: 9, first: [{ id: 'h3', count: 4 }] },
      {
        group: 'hyvinvointialue',
        n: 8,
        first: [
          { id: 'h2', count: 5 },
          { id: 'h3', count: 3 },
        ],
      },
    ]);
  });

  test('sample people stay within their points', () => {
    for (let index = 0; index < 18; index += 1) {
      for (const offered of [options, options.slice(0, 1)]) {
        const request = {
          index,
          party: 'sote',
          side: 'hyvinvointialue',
          language: 'fi',
          today: '2026-11-23',
        } as const;
        const fields = points.sampleOf(built, request, { options: offered });
        expect(points.accept(fields, built, { options: offered })).toHaveProperty('body');
      }
    }
  });
});

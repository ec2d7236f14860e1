import { ranking } from '../../../bot/workshop/kinds/ranking.ts';
import type { Party } from '../../../bot/workshop/parties.ts';
import { ranking as sample } from '../../cards/kinds/ranking.ts';
import { closedVote, context } from './closed-vote.ts';

const { plan } = sample;
const from = (party: Party, count: number, ...places: string[]) =>
  Array.from({ length: count }, () => ({
    party,
    fields: Object.fromEntries(places.map((id, place) => [`place${place + 1}`, id])),
  }));

test.each([
  ['an order', { place1: 'option-3', place2: 'option-0' }, { body: { 1: 'option-3', 2: 'option-0' } }],
  ['places left empty', { place2: 'option-0', place5: '' }, { body: { 2: 'option-0' } }],
  ['the same twice', { place1: 'option-0', place3: 'option-0' }, { problem: 'ranked-twice' }],
  ['what is not offered', { place1: 'option-99' }, { problem: 'unknown-choice' }],
  ['a place that there is not', { place6: 'option-0' }, { problem: 'empty' }],
  ['nothing', {}, { problem: 'empty' }],
])('%s', (_what, fields, expected) => {
  const accepted = ranking.accept(fields, plan, context);
  expect(accepted).toEqual(expected);
  if ('body' in accepted) expect(ranking.fieldsOf(accepted.body, plan)).toMatchObject(compact(fields));
});

function compact(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

test('a first place of five gives five points; of equals the one with more first places leads', () => {
  const closed = closedVote(plan, [
    ...from('sote', 1, 'option-0', 'option-1'),
    ...from('sote', 1, 'option-2', 'option-0'),
    ...from('sote', 1, 'option-2', 'option-3', 'option-1'),
  ]);
  const result = ranking.resultOf(closed, plan, context);
  expect(result.options.slice(0, 4)).toMatchObject([
    { id: 'option-2', score: 10, people: 2, first: 2 },
    { id: 'option-0', score: 9, people: 2, first: 1 },
    { id: 'option-1', score: 7, people: 2, first: 0 },
    { id: 'option-3', score: 4, people: 1, first: 0 },
  ]);
  expect(ranking.winnersOf?.(result, 'en')).toHaveLength(4);
});

test('of the sides only what each put first is told, and only where nobody can be worked out', () => {
  const sides = [
    ...from('sivistys', 4, 'option-0', 'option-1'),
    ...from('sivistys', 2, 'option-1', 'option-0'),
    ...from('sote', 3, 'option-2', 'option-0'),
    ...from('sote', 3, 'option-1'),
  ];
  const told = (sent: typeof sides) => ranking.resultOf(closedVote(plan, sent), plan, context).favourites;
  expect(told(sides)).toMatchObject([
    {
      group: 'kunta',
      n: 6,
      first: [
        { id: 'option-0', count: 4 },
        { id: 'option-1', count: 2 },
      ],
    },
    { group: 'hyvinvointialue', n: 6, first: [{ count: 3 }, { count: 3 }] },
  ]);
  expect(told([...sides, ...from('jarjesto', 2, 'option-5')])).toEqual([]);
});

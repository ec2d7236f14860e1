import { byReadiness, readiness } from '../../../bot/workshop/kinds/readiness.ts';
import { readinessClassOf } from '../../../bot/workshop/readiness-class.ts';
import { readiness as sample } from '../../cards/kinds/readiness.ts';
import { closedVote, context, votes } from './closed-vote.ts';

const { plan } = sample;
const resultOf = (...sent: ReturnType<typeof votes>[]) =>
  readiness.resultOf(closedVote(plan, sent.flat()), plan, context);

test.each([
  ['a progress', { 'item-0': 'done' }, { body: { 'item-0': 'done' } }],
  ['not knowing', { 'item-0': 'cannot-say' }, { body: { 'item-0': 'cannot-say' } }],
  ['no such progress', { 'item-0': 'nearly' }, { problem: 'unknown-choice' }],
  ['nothing', {}, { problem: 'empty' }],
])('%s', (_what, fields, expected) => {
  expect(readiness.accept(fields, plan, context)).toEqual(expected);
});

test.each([
  [0, 10, 'under-25'],
  [249, 1000, 'under-25'],
  [250, 1000, '25-49'],
  [499, 1000, '25-49'],
  [500, 1000, '50-75'],
  [750, 1000, '50-75'],
  [751, 1000, 'over-75'],
  [10, 10, 'over-75'],
  [9, 9, undefined],
  [0, 0, undefined],
])('%i of %i is of the class %s', (count, n, expected) => {
  expect(readinessClassOf(count, n)).toBe(expected);
});

test('the shares are of those who took a stand, item by item and of all together', () => {
  const { items, overall } = resultOf(
    votes('sivistys', 'item-0', { done: 2, 'in-progress': 3, 'not-started': 1, 'cannot-say': 4 }),
    votes('sote', 'item-1', { 'in-progress': 3, 'not-started': 7 }),
    votes('sote', 'item-2', { done: 2 }),
  );
  expect(items[0]).toMatchObject({ n: 6, cannotSay: 4, readiness: { n: 6, started: 5, done: 2 } });
  expect(items[0]?.readiness).not.toHaveProperty('class');
  expect(items[1]?.readiness).toEqual({ n: 10, started: 3, done: 0, class: '25-49' });
  expect(items[2]).not.toHaveProperty('readiness');
  expect(overall).toEqual({ n: 16, started: 8, done: 2, class: '50-75' });
  expect(resultOf()).not.toHaveProperty('overall');
});

test('what has got furthest comes first, of equals the one with more done', () => {
  const { items } = resultOf(
    votes('sote', 'item-0', { done: 1, 'in-progress': 3, 'not-started': 1 }),
    votes('sote', 'item-1', { done: 3, 'in-progress': 1, 'not-started': 1 }),
    votes('sote', 'item-2', { 'not-started': 5 }),
  );
  expect(byReadiness(items).map(({ id }) => id)).toEqual(['item-1', 'item-0', 'item-2']);
});

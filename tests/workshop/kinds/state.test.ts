import fc from 'fast-check';
import { furthestItems, state } from '../../../bot/workshop/kinds/state.ts';
import type { Party } from '../../../bot/workshop/parties.ts';
import { state as sample } from '../../cards/kinds/state.ts';
import { closedVote, context, votes } from './closed-vote.ts';

const { plan } = sample;
const states = plan.states.map(({ id }) => id);
const resultOf = (...sent: ReturnType<typeof votes>[]) =>
  state.resultOf(closedVote(plan, sent.flat()), plan, context);

test.each([
  ['a state of the stage', { 'item-0': 'agreed' }, { body: { 'item-0': 'agreed' } }],
  ['an item left empty', { 'item-0': 'no', 'item-1': '' }, { body: { 'item-0': 'no' } }],
  ['no such state', { 'item-0': 'almost' }, { problem: 'unknown-choice' }],
  ['nothing', { 'item-0': '', other: 'agreed' }, { problem: 'empty' }],
])('%s', (_what, fields, expected) => {
  expect(state.accept(fields, plan, context)).toEqual(expected);
});

test('the counts of every item equal a recount, and are not shown of fewer than three', () => {
  const party = fc.constantFrom<Party | undefined>('sivistys', 'sote', 'jarjesto', undefined);
  const choice = fc.constantFrom(...states, '');
  const sent = fc.record({ party, fields: fc.record({ 'item-0': choice, 'item-1': choice }) });
  fc.assert(
    fc.property(fc.array(sent, { maxLength: 40 }), (all) => {
      const { items } = resultOf(all);
      for (const item of items.slice(0, 2)) {
        const chosen = all.map(({ fields }) => fields[item.id as 'item-0']).filter(Boolean);
        expect(item.n).toBe(chosen.length);
        const recount = states.map((id) => chosen.filter((of) => of === id).length);
        expect(item.counts).toEqual(chosen.length < 3 ? undefined : recount);
      }
    }),
  );
});

test('the pictures of the sides differ the most in the state with the widest difference of shares', () => {
  const { items, widestGaps } = resultOf(
    votes('sivistys', 'item-0', { agreed: 4, discussed: 2 }),
    votes('sote', 'item-0', { agreed: 1, discussed: 2, unknown: 7 }),
    votes('sivistys', 'item-1', { agreed: 3, no: 3 }),
    votes('sote', 'item-1', { agreed: 2, no: 3 }),
  );
  expect(items[0]?.gap).toMatchObject({
    option: states.indexOf('unknown'),
    kunta: { count: 0, n: 6 },
    hyvinvointialue: { count: 7, n: 10 },
  });
  expect(items[0]?.gap?.difference).toBeCloseTo(-0.7);
  expect(widestGaps).toEqual(['item-0', 'item-1']);
});

test('a side that is too small to be shown has no picture, and there is no difference', () => {
  const { items, widestGaps } = resultOf(
    votes('sivistys', 'item-0', { agreed: 4, discussed: 2 }),
    votes('sote', 'item-0', { agreed: 3, no: 1 }),
  );
  expect(items[0]?.groups.map(({ group }) => group)).not.toContain('hyvinvointialue');
  expect(items[0]?.gap).toBeUndefined();
  expect(widestGaps).toEqual([]);
});

test('the item most often in the first state comes first, none that few answered', () => {
  const { items } = resultOf(
    votes('sivistys', 'item-0', { agreed: 3, no: 5 }),
    votes('sote', 'item-1', { agreed: 5, no: 3 }),
    votes('sote', 'item-2', { agreed: 3 }),
    votes('sote', 'item-3', { no: 8 }),
  );
  expect(furthestItems(items).map(({ id }) => id)).toEqual(['item-1', 'item-0']);
});

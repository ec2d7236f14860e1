import { scaleField, sufficiency, wholeGapOf } from '../../../bot/workshop/kinds/sufficiency.ts';
import { sufficiency as sample } from '../../cards/kinds/sufficiency.ts';
import { closedVote, context, votes } from './closed-vote.ts';

const { plan } = sample;
const important = (place: number) => scaleField('importance', `item-${place}`);
const enough = (place: number) => scaleField('sufficiency', `item-${place}`);
const resultOf = (...sent: ReturnType<typeof votes>[]) =>
  sufficiency.resultOf(closedVote(plan, sent.flat()), plan, context);

test.each([
  ['both scales', { [important(0)]: '5', [enough(0)]: '4' }, { body: {} }],
  ['one scale alone', { [enough(0)]: '1' }, { body: { [enough(0)]: '1' } }],
  ['a step of the other scale', { [enough(0)]: '5' }, { problem: 'unknown-choice' }],
  ['the item without its scale', { 'item-0': '5' }, { problem: 'empty' }],
])('%s', (_what, fields, expected) => {
  expect(sufficiency.accept(fields, plan, context)).toMatchObject(expected);
});

test('no row ties the two scales of a person together', () => {
  const closed = closedVote(plan, [{ fields: { [important(0)]: '5', [enough(0)]: '1' } }]);
  expect(closed.rows.map(({ content }) => content)).toEqual([
    { item: enough(0), choice: '1' },
    { item: important(0), choice: '5' },
  ]);
});

test('the gap is importance minus sufficiency, both from 0 to 100, the widest first', () => {
  const { items } = resultOf(
    votes('sote', important(0), { '3': 4, 'cannot-say': 2 }),
    votes('sote', enough(0), { '4': 4 }),
    votes('sote', important(1), { '5': 4 }),
    votes('sote', enough(1), { '1': 2, '2': 2 }),
    votes('sote', important(2), { '5': 9 }),
    votes('sote', enough(2), { '1': 2 }),
  );
  expect(items.slice(0, 3).map(({ id }) => id)).toEqual(['item-1', 'item-0', 'item-2']);
  expect(items[0]?.need?.importance).toBe(100);
  expect(items[0]?.need?.sufficiency).toBeCloseTo(100 / 6);
  expect(items[0]?.need?.gap).toBeCloseTo(500 / 6);
  expect(items[1]?.need).toEqual({ importance: 50, sufficiency: 100, gap: -50 });
  expect(items[2]).not.toHaveProperty('need');
  expect(items[2]).toMatchObject({ importance: { n: 9 }, sufficiency: { n: 2 } });
});

test('where the sides differ is told by the part of its own scale', () => {
  const { widestGaps, items } = resultOf(
    votes('sivistys', important(0), { '5': 3, '4': 3 }),
    votes('sote', important(0), { '3': 3, '4': 3 }),
    votes('sivistys', enough(0), { '4': 3, '3': 3 }),
    votes('sote', enough(0), { '2': 3, '3': 3 }),
  );
  const item = items.find(({ id }) => id === 'item-0');
  expect([item?.importance.gap, item?.sufficiency.gap]).toEqual([1, 1]);
  expect(widestGaps).toEqual([
    { item: 'item-0', scale: 'sufficiency' },
    { item: 'item-0', scale: 'importance' },
  ]);
});

test('over a series the gap of each item with both figures is compared', () => {
  const result = resultOf(
    votes('sote', important(0), { '5': 4 }),
    votes('sote', enough(0), { '1': 2, '4': 2 }),
    votes('sote', important(1), { '5': 4 }),
  );
  expect(sufficiency.measuresOf?.(result)).toEqual([
    { id: 'item-0', label: plan.items[0]?.label, value: 50, unit: 'gap' },
  ]);
});

test('the gap that is said is the difference of the two numbers that are said', () => {
  expect(wholeGapOf({ importance: 91.67, sufficiency: 33.33, gap: 58.34 })).toBe(92 - 33);
});

import { continuum, type ContinuumPlan } from '../../../bot/workshop/kinds/continuum.ts';
import { resultOf } from '../../../bot/workshop/results.ts';
import type { Phase } from '../../../bot/workshop/session.ts';
import { continuum as sample } from '../../cards/kinds/continuum.ts';
import { inEveryLanguage } from '../../cards/sample-texts.ts';
import { agenda, sampleSession } from '../sample-session.ts';
import { sessionAt, stageOf } from '../session-moments.ts';
import { closedVote, context, votes } from './closed-vote.ts';

const { plan } = sample;
const { comparedWith: _none, ...alone } = plan;
const now: ContinuumPlan = { ...alone, id: 'earlier', moment: inEveryLanguage('nyt') };

test.each([
  ['a position', { 'item-0': '1', 'item-1': '7' }, { body: { 'item-0': '1', 'item-1': '7' } }],
  ['an eighth position', { 'item-0': '8' }, { problem: 'unknown-choice' }],
  ['nothing', { 'item-0': '' }, { problem: 'empty' }],
])('%s', (_what, fields, expected) => {
  expect(continuum.accept(fields, plan, context)).toEqual(expected);
});

test('the mean runs from 1 at the left pole to 7 at the right one', () => {
  const closed = closedVote(plan, [
    ...votes('sote', 'item-0', { '1': 3 }),
    ...votes('sote', 'item-1', { '7': 2, '6': 2, 'cannot-say': 5 }),
  ]);
  const { items } = continuum.resultOf(closed, plan, context);
  expect(items[0]?.figures).toMatchObject({ mean: 1, counts: [0, 0, 0, 0, 0, 0, 3] });
  expect(items[1]).toMatchObject({ n: 4, cannotSay: 5, figures: { mean: 6.5 } });
});

describe('compared with an earlier stage', () => {
  const before = closedVote(now, [
    ...votes('sote', 'item-0', { '2': 4 }),
    ...votes('sote', 'item-1', { '2': 2 }),
    ...votes('sote', 'item-2', { '4': 3 }),
  ]);
  const after = closedVote(plan, [
    ...votes('sote', 'item-0', { '5': 4 }),
    ...votes('sote', 'item-1', { '5': 4 }),
    ...votes('sote', 'item-2', { '5': 2 }),
  ]);
  const resultAt = (phase: Phase, earlier: ContinuumPlan = now) => {
    const stages = [earlier, plan];
    const session = sessionAt(
      plan.id,
      { [plan.id]: { phase: 'revealed' }, [earlier.id]: { phase } },
      sampleSession({ agenda: { ...agenda, stages } }),
    );
    const closed = new Map([
      [earlier.id, before],
      [plan.id, after],
    ]);
    const result = resultOf(session, stageOf(session, plan.id), closed);
    return result as ReturnType<typeof continuum.resultOf>;
  };

  test('the earlier mean stands beside, where at least three took a stand in both', () => {
    const { items, compared } = resultAt('revealed');
    expect(items.slice(0, 3).map(({ before: mean }) => mean)).toEqual([2, undefined, undefined]);
    expect(compared).toEqual({ moment: now.moment });
  });

  test.each([
    ['that nobody has been shown', 'closed' as const, now],
    ['between other poles', 'revealed' as const, { ...now, left: inEveryLanguage('Muu ääripää') }],
    [
      'of actors in other words',
      'revealed' as const,
      { ...now, items: now.items.map((item) => ({ ...item, label: inEveryLanguage('Joku muu') })) },
    ],
    ['with another id', 'revealed' as const, { ...now, id: 'other' }],
  ])('is not told of a stage %s', (_what, phase, earlier) => {
    const result = resultAt(phase, earlier);
    expect(result).not.toHaveProperty('compared');
    expect(result.items.some((item) => 'before' in item)).toBe(false);
  });
});

import { agreement, commentField } from '../../../bot/workshop/kinds/agreement.ts';
import { resultsViews } from '../../../bot/workshop/display/results-views.ts';
import { hide } from '../../../bot/workshop/hiding.ts';
import type { AgreementResult } from '../../../bot/workshop/kinds/agreement.ts';
import { textsAmong } from '../../../bot/workshop/results.ts';
import { agreement as sample } from '../../cards/kinds/agreement.ts';
import { agenda, facilitator, sampleSession } from '../sample-session.ts';
import { sessionAt, stageOf } from '../session-moments.ts';
import { closedVote, context, votes } from './closed-vote.ts';

const plan = { ...sample.plan, id: 'claims' };
const why = commentField('item-0');

test.each([
  ['a stand', { 'item-0': '4' }, { body: { choices: { 'item-0': '4' }, comments: {} } }],
  ['no stand', { 'item-0': 'no-stand' }, { body: { choices: { 'item-0': 'no-stand' }, comments: {} } }],
  ['a comment alone', { [why]: ' Miksi? ' }, { body: { choices: {}, comments: { 'item-0': 'Miksi?' } } }],
  ['a sixth step', { 'item-0': '6', [why]: 'Miksi?' }, { problem: 'unknown-choice' }],
  ['1,000 characters', { [why]: 'ä'.repeat(1000) }, { body: { choices: {} } }],
  ['1,001 characters', { 'item-0': '4', [why]: 'ä'.repeat(1001) }, { problem: 'too-long' }],
  ['spaces alone', { [why]: '  ' }, { problem: 'empty' }],
])('%s', (_what, fields, expected) => {
  expect(agreement.accept(fields, plan, context)).toMatchObject(expected);
});

test('taking no stand and not being able to say are counted apart, and are no part of the mean', () => {
  const closed = closedVote(
    plan,
    votes('sote', 'item-0', { '5': 2, '1': 2, 'no-stand': 3, 'cannot-say': 1 }),
  );
  expect(agreement.resultOf(closed, plan, context).items[0]).toMatchObject({
    n: 4,
    noStand: 3,
    cannotSay: 1,
    figures: { mean: 3, strong: 2 },
  });
});

test('one claim does not both unite and divide', () => {
  const closed = closedVote(plan, votes('sote', 'item-0', { '5': 1, '4': 1, '1': 1 }));
  const main = agreement.highlightOf(agreement.resultOf(closed, plan, context), plan);
  expect(main).toMatchObject({ divided: { agree: 2, disagree: 1 } });
  expect(main).not.toHaveProperty('agreed');
});

describe('comments beside choices', () => {
  const closed = closedVote(plan, [
    ...votes('sivistys', 'item-0', { '5': 3, '4': 3 }),
    ...votes('sote', 'item-0', { '2': 3, '1': 3 }),
    ...Array.from({ length: 30 }, (_, place) => ({
      party: 'jarjesto' as const,
      fields: { 'item-0': String(2 + (place % 2)), [why]: `${place} ${'x'.repeat(400)}` },
    })),
  ]);
  const session = sessionAt(
    'claims',
    { claims: { phase: 'revealed' } },
    sampleSession({ agenda: { ...agenda, stages: [plan] } }),
  );
  const stage = stageOf(session, 'claims');
  const viewsOf = (of = session) => resultsViews(of, stageOf(of, 'claims'), new Map([['claims', closed]]));
  const comments = textsAmong(closed.rows, stage);

  test('are rows of their own that carry nothing of the vote', () => {
    expect(comments).toHaveLength(30);
    for (const { id } of comments) {
      const row = closed.rows.find((candidate) => candidate.id === id);
      expect(row).toEqual({ id, content: { item: 'item-0', comment: expect.any(String) as string } });
    }
  });

  test('come after the figures, in parts of their own', () => {
    const [figures, ...others] = viewsOf().map(({ result }) => (result as AgreementResult).items[0]);
    expect(figures).toMatchObject({ n: 42, comments: [], gap: expect.any(Number) as number });
    expect(others.length).toBeGreaterThan(1);
    for (const part of others) expect(part).toMatchObject({ n: 0 });
    expect(others.flatMap((part) => part?.comments.map(({ id }) => id))).toEqual(
      comments.map(({ id }) => id),
    );
  });

  test('can be hidden, and choices cannot', () => {
    const choice = closed.rows.find(({ id }) => !comments.some((comment) => comment.id === id));
    const hiding = (row = '') =>
      hide(session, { type: 'hide', stage: 'claims', row }, { actor: facilitator, closed });
    expect(hiding(choice?.id)).toEqual({ refusal: 'no-such-answer' });
    const hidden = hiding(comments[0]?.id);
    if ('refusal' in hidden) throw new Error(hidden.refusal);
    const shown = viewsOf(hidden).flatMap(
      ({ result }) => (result as AgreementResult).items[0]?.comments.map(({ id }) => id) ?? [],
    );
    expect(shown).toEqual(comments.slice(1).map(({ id }) => id));
  });
});

import fc from 'fast-check';
import { agenda, stages } from './sample-session.ts';
import { challenge, type ChallengeBody } from '../../bot/workshop/kinds/challenge.ts';
import { commitment, type CommitmentBody } from '../../bot/workshop/kinds/commitment.ts';
import { dialogue } from '../../bot/workshop/kinds/dialogue.ts';
import { kinds, type KindName } from '../../bot/workshop/kinds/all-kinds.ts';
import { support } from '../../bot/workshop/kinds/support.ts';
import { closeStage } from '../../bot/workshop/closing.ts';
import type { Option } from '../../bot/workshop/kinds/kind.ts';
import type { Party } from '../../bot/workshop/parties.ts';
import { sampleSession } from './sample-session.ts';

const none = { options: [] };
const answers: readonly Option[] = ['a', 'b', 'c'].map((id) => ({ id, text: id }));
const promise = { what: 'Sovitaan', owner: 'Rehtori', day: '2027-02-28' };

describe('what a kind takes and refuses', () => {
  test.each<[string, unknown, object]>([
    [
      'dialogue: trims',
      dialogue.accept({ good: '  hyvä ' }, stages.thoughts, none),
      { body: { good: 'hyvä' } },
    ],
    ['dialogue: nothing', dialogue.accept({ good: '  ' }, stages.thoughts, none), { problem: 'empty' }],
    [
      'dialogue: surplus field',
      dialogue.accept({ good: 'x', other: 'y' }, stages.thoughts, none),
      { body: { good: 'x' } },
    ],
    ['dialogue: 5,000', dialogue.accept({ good: 'ä'.repeat(5000) }, stages.thoughts, none), { body: {} }],
    [
      'dialogue: 5,001',
      dialogue.accept({ good: 'ä'.repeat(5001) }, stages.thoughts, none),
      { problem: 'too-long' },
    ],
    ['challenge: some items', challenge.accept({ trust: '5' }, stages.vote, none), { body: { trust: '5' } }],
    ['challenge: none', challenge.accept({}, stages.vote, none), { problem: 'empty' }],
    [
      'challenge: a sixth level',
      challenge.accept({ trust: '6' }, stages.vote, none),
      { problem: 'unknown-choice' },
    ],
    [
      'support: one',
      support.accept({ supported: 'a' }, stages.support, { options: answers }),
      { body: ['a'] },
    ],
    [
      'support: twice the same',
      support.accept({ supported: 'a,a,b' }, stages.support, { options: answers }),
      { body: ['a', 'b'] },
    ],
    [
      'support: too many',
      support.accept({ supported: 'a,b,c' }, stages.support, { options: answers }),
      { problem: 'too-many' },
    ],
    [
      'support: a hidden one',
      support.accept({ supported: 'z' }, stages.support, { options: answers }),
      { problem: 'unknown-choice' },
    ],
    [
      'commitment',
      commitment.accept(promise, stages.promises, none),
      { body: [{ what: 'Sovitaan', owner: { name: 'Rehtori' } }] },
    ],
    [
      'commitment: no owner',
      commitment.accept({ ...promise, owner: '' }, stages.promises, none),
      { problem: 'no-owner' },
    ],
    [
      'commitment: no time',
      commitment.accept({ ...promise, day: '' }, stages.promises, none),
      { problem: 'no-due' },
    ],
    [
      'commitment: no such day',
      commitment.accept({ ...promise, day: '2027-02-30' }, stages.promises, none),
      { problem: 'bad-due' },
    ],
    [
      'commitment: backwards',
      commitment.accept({ ...promise, day: '', quarters: '2027-Q3/2027-Q1' }, stages.promises, none),
      { problem: 'bad-due' },
    ],
  ])('%s', (_name, outcome, expected) => {
    expect(outcome).toMatchObject(expected);
  });

  test('the same promise delivered twice is one promise, a changed entry stays in its place', () => {
    const accept = (
      fields: Record<string, string>,
      previous: Parameters<typeof commitment.accept>[2]['previous'],
    ) => {
      const outcome = commitment.accept(fields, stages.promises, { ...none, previous });
      if ('problem' in outcome) throw new Error(outcome.problem);
      return outcome.body;
    };
    const one = accept(promise, undefined);
    const twice = accept(promise, one);
    expect(twice).toHaveLength(1);
    const two = accept({ ...promise, what: 'Toinen' }, twice);
    const changed = accept({ ...promise, what: 'Muutettu', entry: '0' }, two);
    expect(changed.map(({ what }) => what)).toEqual(['Muutettu', 'Toinen']);
  });

  test('any of several promises is prefilled with its place, the last where no such one is asked for', () => {
    const made = ['Eka', 'Toka', 'Kolmas'].map((what) => ({ ...promise, what }));
    const body = made.reduce<CommitmentBody>((previous, fields) => {
      const outcome = commitment.accept(fields, stages.promises, { ...none, previous });
      if ('problem' in outcome) throw new Error(outcome.problem);
      return outcome.body;
    }, []);
    const prefilled = (entry?: number) => commitment.fieldsOf(body, stages.promises, entry);
    expect(prefilled(1)).toMatchObject({ what: 'Eka', entry: '0' });
    expect(prefilled(2)).toMatchObject({ what: 'Toka', entry: '1' });
    for (const entry of [undefined, 3, 4, 0, -1])
      expect(prefilled(entry)).toMatchObject({ what: 'Kolmas', entry: '2' });
  });
});

test.each<[KindName, object, readonly Option[]]>([
  ['dialogue', { good: 'hyvä', bad: 'huono' }, []],
  ['challenge', { trust: '5', goals: 'cannot-say' }, []],
  ['support', { supported: 'a,c' }, answers],
  ['commitment', { ...promise, counterpart: 'Alue', theme: 'T', agreement: 'no' }, []],
  ['commitment', { what: 'Q', owner: 'me', quarters: '2027-Q3/2027-Q4' }, []],
])('%s: what was accepted is prefilled as it was sent', (name, fields, options) => {
  const plan = agenda.stages.find(({ kind }) => kind === name) as never;
  const kind = kinds[name] as (typeof kinds)['dialogue'];
  const outcome = kind.accept(fields as Record<string, string>, plan, { options });
  if ('problem' in outcome) throw new Error(outcome.problem);
  expect(kind.fieldsOf(outcome.body, plan)).toMatchObject(fields);
});

test('a sample fills the columns that it has, in the language of the rehearsal, and is taken', () => {
  const words = (text: string) => ({ fi: `${text} fi`, sv: `${text} sv`, en: `${text} en` });
  const bare = { what: words('what'), owner: words('owner'), counterpart: words('with'), quarters: 1 };
  const whole = {
    ...bare,
    quartersTo: 2,
    theme: words('theme'),
    structure: words('structure'),
    goal: words('goal'),
    actors: words('actors'),
    agreement: false,
  };
  const plan = { ...stages.promises, samples: [bare, whole] };
  const sampleOf = (index: number) => {
    const request = {
      index,
      party: 'sote',
      side: 'hyvinvointialue',
      language: 'sv',
      today: '2026-11-23',
    } as const;
    const outcome = commitment.accept(commitment.sampleOf(plan, request, none), plan, none);
    return 'problem' in outcome ? outcome : outcome.body[0];
  };
  const said = { what: 'what sv', owner: { name: 'owner sv' }, counterpart: 'with sv' };
  const quarter = (place: number) => ({ year: 2027, quarter: place });
  expect(sampleOf(0)).toEqual({ ...said, due: { type: 'quarters', from: quarter(1), to: quarter(1) } });
  expect(sampleOf(1)).toEqual({
    ...said,
    due: { type: 'quarters', from: quarter(1), to: quarter(2) },
    theme: 'theme sv',
    structure: 'structure sv',
    goal: 'goal sv',
    actors: 'actors sv',
    agreement: false,
  });
  expect(sampleOf(2)).toEqual({ problem: 'empty' });
});

describe('a vote, closed', () => {
  const choice = fc.constantFrom('5', '4', '3', '2', '1', 'cannot-say', undefined);
  const party = fc.constantFrom<Party | undefined>('sivistys', 'sote', 'jarjesto', undefined);
  const ballot = fc.record({ party, body: fc.record({ trust: choice, goals: choice, leading: choice }) });
  const stage = sampleSession().stages[0];

  test('the figures equal a recount, and no row can be tied to another or to a party', () => {
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 40 }), (ballots) => {
        if (!stage) throw new Error('no stage');
        let next = 0;
        const closed = closeStage(
          stage,
          ballots.map((one) => ({
            ...(one.party && { party: one.party }),
            body: Object.fromEntries(Object.entries(one.body).filter(([, of]) => of !== undefined)),
          })),
          5,
          { id: () => `row-${(next += 1)}`, shuffle: (things) => things.toReversed() },
        );
        const result = challenge.resultOf(closed, stages.vote, { ...none, smallGroup: 5 });
        for (const item of result.items) {
          const chosen = ballots.map(({ body }) => (body as ChallengeBody)[item.id]);
          const stands = chosen.filter((of) => of !== undefined && of !== 'cannot-say');
          expect(item.n).toBe(stands.length);
          expect(item.cannotSay).toBe(chosen.filter((of) => of === 'cannot-say').length);
          expect(item.figures === undefined).toBe(stands.length < 3);
        }
        for (const row of closed.rows) expect(Object.keys(row).toSorted()).toEqual(['content', 'id']);
        for (const row of closed.rows) expect(Object.keys(row.content as object)).toHaveLength(2);
        expect(closed.answered.total).toBe(ballots.length);
      }),
    );
  });

  test('the gap is the municipality minus the county, the widest first', () => {
    if (!stage) throw new Error('no stage');
    const vote = (of: Party, trust: string, goals: string) => ({ party: of, body: { trust, goals } });
    const closed = closeStage(
      stage,
      [
        ...['5', '5', '5', '4', '4'].map((trust) => vote('sivistys', trust, trust === '5' ? '3' : '2')),
        ...['1', '1', '2', '2', '2'].map((trust) => vote('sote', trust, trust === '1' ? '3' : '2')),
      ],
      5,
      { id: () => 'row', shuffle: (things) => [...things] },
    );
    const result = challenge.resultOf(closed, stages.vote, { ...none, smallGroup: 5 });
    expect(result.items[0]?.gap).toBeCloseTo(4.6 - 1.6);
    expect(result.items[2]?.groups).toEqual([]);
    expect(result.widestGaps[0]).toBe('trust');
  });
});

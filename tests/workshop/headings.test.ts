import fc from 'fast-check';
import {
  changeHeadings,
  type HeadingChange,
  longestHeading,
  mostHeadings,
  revisionOf,
  shownHeadings,
} from '../../bot/workshop/headings.ts';
import { gatherView, headingView, ungroupedRows } from '../../bot/workshop/display/headings-views.ts';
import { isRefusal } from '../../bot/workshop/refusals.ts';
import type { Session, Stage } from '../../bot/workshop/session.ts';
import { coFacilitator, facilitator, stranger } from './sample-session.ts';
import { sessionAt, stageOf, thoughts } from './session-moments.ts';

const closed = thoughts('one', 'two', 'three', 'four');
const fresh = sessionAt('thoughts', { thoughts: { phase: 'closed' } });
const trust = { id: 'h1', text: 'Luottamus', rows: ['row-0', 'row-1'] };
const haste = { id: 'h2', text: 'Kiire', rows: ['row-2'] };
const gathered = (changes: Partial<Stage> = {}) =>
  sessionAt('support', { thoughts: { headings: [trust, haste], gathered: 7, ...changes } });

function changed(of: Session, change: HeadingChange, over: object = {}): Session | string {
  const revision = revisionOf(stageOf(of, 'thoughts'));
  const context = { actor: facilitator, closed, newId: 'new', ...over };
  const next = changeHeadings(of, { stage: 'thoughts', revision, ...change, ...over }, context);
  return isRefusal(next) ? next.refusal : next;
}

const headingsAfter = (...asked: Parameters<typeof changed>) => {
  const next = changed(...asked);
  return typeof next === 'string' ? next : stageOf(next, 'thoughts').headings;
};
const gather = (rows: string[], text: string, under = ''): HeadingChange => ({
  type: 'gather',
  rows,
  text,
  under,
});

test.each<[string, Session, HeadingChange, object, unknown]>([
  [
    'makes a heading',
    fresh,
    gather(['row-1'], '  Luottamus\n puuttuu '),
    {},
    [{ id: 'new', text: 'Luottamus puuttuu', rows: ['row-1'] }],
  ],
  [
    'by a co-facilitator',
    fresh,
    gather(['row-1'], 'L'),
    { actor: coFacilitator },
    [{ id: 'new', text: 'L', rows: ['row-1'] }],
  ],
  ['by a stranger', fresh, gather(['row-1'], 'L'), { actor: stranger }, 'not-facilitator'],
  ['after the end', { ...fresh, state: 'ending' }, gather(['row-1'], 'L'), {}, 'session-over'],
  ['before the close', fresh, gather(['row-1'], 'L'), { closed: undefined }, 'no-such-answer'],
  ['of a vote', fresh, gather(['row-1'], 'L'), { stage: 'vote' }, 'no-such-answer'],
  ['on an older card', gathered(), gather(['row-3'], 'L'), { revision: 6 }, 'stale-press'],
  ['an unknown row', fresh, gather(['row-1', 'row-9'], 'L'), {}, 'no-answers-picked'],
  ['no row', fresh, gather([], 'L'), {}, 'no-answers-picked'],
  ['no heading', fresh, gather(['row-1'], '   '), {}, 'no-heading'],
  ['two headings', gathered(), gather(['row-3'], 'Uusi', 'h1'), {}, 'one-heading'],
  ['a long heading', fresh, gather(['row-1'], 'x'.repeat(longestHeading + 1)), {}, 'too-long'],
  [
    'under one that is there',
    gathered(),
    gather(['row-3'], '', 'h2'),
    {},
    [trust, { ...haste, rows: ['row-2', 'row-3'] }],
  ],
  ['under one that is not', gathered(), gather(['row-3'], '', 'h9'), {}, 'no-such-heading'],
  [
    'the same text is the same heading',
    gathered(),
    gather(['row-3'], 'LUOTTAMUS'),
    {},
    [{ ...trust, rows: ['row-0', 'row-1', 'row-3'] }, haste],
  ],
  [
    'moves from one to another',
    gathered(),
    gather(['row-0'], '', 'h2'),
    {},
    [
      { ...trust, rows: ['row-1'] },
      { ...haste, rows: ['row-2', 'row-0'] },
    ],
  ],
  [
    'rewords',
    gathered(),
    { type: 'reword', heading: 'h1', text: 'Luottamusta!' },
    {},
    [{ ...trust, text: 'Luottamusta!' }, haste],
  ],
  [
    'rewords into another',
    gathered(),
    { type: 'reword', heading: 'h1', text: 'kiire' },
    {},
    'heading-exists',
  ],
  ['rewords away', gathered(), { type: 'reword', heading: 'h1', text: '' }, {}, 'no-heading'],
  [
    'takes out',
    gathered(),
    { type: 'ungroup', heading: 'h1', rows: ['row-0'] },
    {},
    [{ ...trust, rows: ['row-1'] }, haste],
  ],
  [
    'takes out what is not there',
    gathered(),
    { type: 'ungroup', heading: 'h1', rows: ['row-2'] },
    {},
    'no-answers-picked',
  ],
  ['removes', gathered(), { type: 'remove', heading: 'h1' }, {}, [haste]],
  ['removes what is gone', gathered(), { type: 'remove', heading: 'h9' }, {}, 'no-such-heading'],
  ['rejects unknown answers', gathered(), { type: 'keep-apart', rows: ['row-9'] }, {}, 'no-answers-picked'],
])('%s', (_what, session, change, over, expected) => {
  expect(headingsAfter(session, change, over)).toEqual(expected);
});

test('a heading that a later stage has been opened on cannot be removed, but reworded', () => {
  const session = sessionAt('support', { thoughts: { headings: [trust] }, support: { options: ['h1'] } });
  expect(headingsAfter(session, { type: 'remove', heading: 'h1' })).toBe('heading-in-use');
  expect(headingsAfter(session, { type: 'reword', heading: 'h1', text: 'X' })).toEqual([
    { ...trust, text: 'X' },
  ]);
});

test('no more headings than a card holds', () => {
  const headings = Array.from({ length: mostHeadings }, (_, n) => ({ id: `h${n}`, text: `${n}`, rows: [] }));
  const full = gathered({ headings });
  expect(headingsAfter(full, gather(['row-0'], 'one more'))).toBe('too-many-headings');
  expect(headingsAfter(full, gather(['row-0'], '3'))).toHaveLength(mostHeadings);
});

test('a press delivered twice is carried out once, and no control card grows old', () => {
  const once = changed(fresh, gather(['row-1'], 'L'));
  if (typeof once === 'string') throw new Error(once);
  expect(once.version).toBe(fresh.version + 1);
  expect(once.steered).toBe(fresh.steered);
  expect(changed(once, gather(['row-1'], 'L'), { revision: 0 })).toBe('stale-press');
});

test('a rejected group is remembered, whatever the order of its answers', () => {
  const next = changed(fresh, { type: 'keep-apart', rows: ['row-2', 'row-0'] });
  if (typeof next === 'string') throw new Error(next);
  expect(stageOf(next, 'thoughts').keptApart).toEqual(['row-0 row-2']);
});

test('hidden answers stand under their heading, unseen', () => {
  const session = gathered({ hidden: ['row-0'] });
  const stage = stageOf(session, 'thoughts');
  expect(shownHeadings(stage).map(({ rows }) => rows)).toEqual([['row-1'], ['row-2']]);
  expect(headingView(session, stage, closed, 'h1')?.answers.map(({ text }) => text)).toEqual(['two']);
  expect(gatherView(session, stage, closed)).toMatchObject({
    ungrouped: 1,
    total: 3,
    headings: [{ answers: 1 }, {}],
  });
});

test('the gathering card keeps within its pages, and keeps what was typed', () => {
  const many = thoughts(...Array.from({ length: 40 }, (_, n) => `${n}`));
  const stage = stageOf(fresh, 'thoughts');
  const view = (page: number) =>
    gatherView(fresh, stage, many, { page, typed: { text: 'T', under: '', rows: ['row-0', 'row-39'] } });
  expect([view(0), view(1), view(9)].map(({ page, pages }) => [page, pages])).toEqual([
    [1, 3],
    [1, 3],
    [3, 3],
  ]);
  expect(view(3).typed).toEqual({ text: 'T', under: '', rows: ['row-39'] });
});

const ids = fc.constantFrom('row-0', 'row-1', 'row-2', 'row-3');
const someRows = fc.array(ids, { maxLength: 4 });
const someHeading = fc.constantFrom('h1', 'h2', 'new');
const anyChange: fc.Arbitrary<HeadingChange> = fc.oneof(
  fc.record({
    type: fc.constant('gather' as const),
    rows: someRows,
    under: fc.oneof(fc.constant(''), someHeading),
    text: fc.constantFrom('', 'Kiire', 'Uusi'),
  }),
  fc.record({
    type: fc.constant('reword' as const),
    heading: someHeading,
    text: fc.constantFrom('Kiire', 'Muu'),
  }),
  fc.record({ type: fc.constant('ungroup' as const), heading: someHeading, rows: someRows }),
  fc.record({ type: fc.constant('remove' as const), heading: someHeading }),
);

test('whatever is pressed, every answer stands in one place', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 12 }), (changes) => {
      const last = changes.reduce((session, change) => {
        const next = changed(session, change);
        return typeof next === 'string' ? session : next;
      }, gathered());
      const stage = stageOf(last, 'thoughts');
      const under = (stage.headings ?? []).flatMap(({ rows }) => rows);
      const ungrouped = ungroupedRows(stage, closed).map(({ id }) => id);
      expect([...under, ...ungrouped].toSorted()).toEqual(closed.rows.map(({ id }) => id));
      const texts = (stage.headings ?? []).map(({ text }) => text.toLowerCase());
      expect(new Set(texts).size).toBe(texts.length);
    }),
  );
});

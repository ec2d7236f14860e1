import { type HidingCommand, hide, withoutHidden } from '../../bot/workshop/hiding.ts';
import { isRefusal } from '../../bot/workshop/refusals.ts';
import type { Session } from '../../bot/workshop/session.ts';
import { coFacilitator, facilitator, stranger } from './sample-session.ts';
import { sessionAt, stageOf, thoughts } from './session-moments.ts';

const closed = thoughts('one', 'two', 'three');
const session = sessionAt('thoughts', { thoughts: { phase: 'closed' } });

function hidden(of: Session, type: HidingCommand['type'], row: string, over: object = {}): unknown {
  const changed = hide(of, { type, stage: 'thoughts', row }, { actor: facilitator, closed, ...over });
  return isRefusal(changed) ? changed.refusal : stageOf(changed, 'thoughts').hidden;
}

test.each<[string, Partial<Session>, HidingCommand['type'], string, object, unknown]>([
  ['hides', {}, 'hide', 'row-1', {}, ['row-1']],
  ['by a co-facilitator', {}, 'hide', 'row-1', { actor: coFacilitator }, ['row-1']],
  ['by a stranger', {}, 'hide', 'row-1', { actor: stranger }, 'not-facilitator'],
  ['after the end', { state: 'ending' }, 'hide', 'row-1', {}, 'session-over'],
  ['no such row', {}, 'hide', 'row-9', {}, 'no-such-answer'],
  ['not closed yet', {}, 'hide', 'row-1', { closed: undefined }, 'no-such-answer'],
  ['shows what was not hidden', {}, 'unhide', 'row-1', {}, []],
])('%s', (_what, changes, type, row, over, expected) => {
  expect(hidden({ ...session, ...changes }, type, row, over)).toEqual(expected);
});

test('hiding twice is the same, and showing again undoes it', () => {
  const with1and2 = sessionAt('support', { thoughts: { phase: 'revealed', hidden: ['row-1', 'row-2'] } });
  expect(hidden(with1and2, 'hide', 'row-1')).toEqual(['row-2', 'row-1']);
  expect(hidden(with1and2, 'unhide', 'row-1')).toEqual(['row-2']);
});

test('one version on, nothing else changed', () => {
  const changed = hide(
    session,
    { type: 'hide', stage: 'thoughts', row: 'row-0' },
    { actor: facilitator, closed },
  );
  expect(changed).toEqual({
    ...session,
    version: session.version + 1,
    stages: session.stages.map((stage) =>
      stage.plan.id === 'thoughts' ? { ...stage, hidden: ['row-0'] } : stage,
    ),
  });
});

test('figures cannot be hidden', () => {
  const voted = { ...closed, rows: [{ id: 'row-0', content: { item: 'trust', choice: '5' } }] };
  expect(
    hide(session, { type: 'hide', stage: 'vote', row: 'row-0' }, { actor: facilitator, closed: voted }),
  ).toEqual({ refusal: 'no-such-answer' });
});

test('hidden rows are left out, how many answered is not', () => {
  const seen = withoutHidden(closed, ['row-0', 'row-9']);
  expect(seen.rows.map(({ id }) => id)).toEqual(['row-1', 'row-2']);
  expect(seen.answered).toEqual(closed.answered);
});

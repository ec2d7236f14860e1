import { controlOverView, controlView } from '../../bot/workshop/display/control-view.ts';
import type { ClosedStage } from '../../bot/workshop/kinds/kind.ts';
import type { Participant } from '../../bot/workshop/people.ts';
import type { Phase, Session } from '../../bot/workshop/session.ts';
import { addSeconds } from '../../bot/workshop/time.ts';
import type { ControlView, Step } from '../../bot/workshop/views.ts';
import { agenda, sampleSession, stages, start } from './sample-session.ts';
import { closedWith, sessionAt, thoughts } from './session-moments.ts';

const peopleOf = (count: number): Participant[] =>
  Array.from({ length: count }, (_, place) => ({ person: { tenant: 't', id: `${place}`, name: 'N' } }));
const facts = {
  now: start,
  answered: 3,
  participants: peopleOf(8),
  closed: new Map(),
  inConversation: false,
};
const view = (session: Session, over: Partial<Parameters<typeof controlView>[1]> = {}): ControlView =>
  controlView(session, { ...facts, ...over });
const thoughtsIn = (phase: Phase) => sessionAt('thoughts', { thoughts: { phase, openedAt: start } });

test.each<[Phase, Step, Step[]]>([
  ['waiting', 'open', ['preview', 'drop', 'wall', 'ask-end', 'ask-cancel']],
  ['open', 'close', ['bring', 'wall', 'ask-cancel']],
  ['closed', 'reveal', ['review', 'wall', 'ask-end', 'ask-cancel']],
  ['revealed', 'next', ['review', 'wall', 'ask-end', 'ask-cancel']],
  ['dropped', 'next', ['wall', 'ask-end', 'ask-cancel']],
])('%s: one next step, %s', (phase, next, others) => {
  expect(view(thoughtsIn(phase))).toMatchObject({ next, others, phase });
});

test('a countdown has no great button: a second press in the same place must not undo it', () => {
  const closing = view(thoughtsIn('closing'));
  expect(closing).not.toHaveProperty('next');
  expect(closing.others).toEqual(['undo-close', 'bring', 'wall', 'ask-cancel']);
});

test('a stage that nobody answered can be opened again, and the way on is clear', () => {
  expect(view(thoughtsIn('closed'), { answered: 0 })).toMatchObject({
    note: 'nobody-answered',
    next: 'next',
    others: ['reopen', 'wall', 'ask-end', 'ask-cancel'],
  });
});

test('what has nothing to build on is dropped', () => {
  const support = sessionAt('support');
  expect(view(support)).toMatchObject({ note: 'nothing-to-support', next: 'drop' });
  const closed = new Map([['thoughts', thoughts('a')]]);
  expect(view(support, { closed })).toMatchObject({ next: 'open' });
  expect(view(support, { closed })).not.toHaveProperty('note');
  const allHidden = sessionAt('support', { thoughts: { phase: 'revealed', hidden: ['row-0'] } });
  expect(view(allHidden, { closed })).toMatchObject({ note: 'nothing-to-support' });
});

test('at the last stage the next step is the end', () => {
  const last = sessionAt('promises', { promises: { phase: 'revealed', openedAt: start } });
  expect(view(last)).toMatchObject({ next: 'end', others: ['review', 'wall', 'ask-cancel'] });
  expect(view(last)).not.toHaveProperty('following');
  expect(view(sessionAt('tables')).following).toEqual(stages.support.title);
});

test('a stage that may not be dropped is not offered to be', () => {
  const needed = { ...agenda, stages: agenda.stages.map((stage) => ({ ...stage, droppable: false })) };
  expect(view(sampleSession({ agenda: needed })).others).not.toContain('drop');
});

test.each<[string, NonNullable<ClosedStage['breakdown']>, boolean]>([
  ['both sides are shown', { trust: { kunta: [3, 2, 0, 0, 0], hyvinvointialue: [1, 4, 0, 0, 0] } }, false],
  ['one side is shown', { trust: { kunta: [3, 2, 0, 0, 0] }, goals: {} }, true],
  ['no side is shown', { trust: {}, goals: {} }, true],
])('a revealed vote in which %s', (_what, breakdown, hidden) => {
  const closed = new Map([['vote', { ...closedWith(['sote'], []), breakdown }]]);
  const revealed = sessionAt('vote', { vote: { phase: 'revealed', openedAt: start } });
  expect(view(revealed, { closed }).note).toBe(hidden ? 'gap-hidden' : undefined);
});

describe('the time', () => {
  const minutes = (count: number) => addSeconds(start, count * 60);
  // Each stage of the sample is planned for ten minutes; everything began at `start`.
  test.each<[string, Session, number, object]>([
    ['before the start', sampleSession(), 100, { late: 0, planned: 10 }],
    ['in time', sessionAt('vote', { vote: { phase: 'open', openedAt: start } }), 10, { used: 10, late: 0 }],
    ['over time', sessionAt('vote', { vote: { phase: 'open', openedAt: start } }), 14, { used: 14, late: 4 }],
    ['waiting too long', sessionAt('thoughts'), 13, { late: 3 }],
    ['a stage later', thoughtsIn('open'), 20, { late: 0 }],
    ['the clock of the stage stops at its close', closedAt(4), 18, { used: 4 }],
  ])('%s', (_what, session, passed, expected) => {
    expect(view(session, { now: minutes(passed) }).time).toMatchObject(expected);
  });

  test('what to drop is said from five minutes on', () => {
    const open = sessionAt('vote', { vote: { phase: 'open', openedAt: start } });
    expect(view(open, { now: minutes(14) })).not.toHaveProperty('ifLate');
    expect(view(open, { now: minutes(15) }).ifLate).toEqual(stages.vote.ifLate);
  });

  function closedAt(after: number): Session {
    return sessionAt('thoughts', {
      thoughts: { phase: 'closed', openedAt: start, closedAt: minutes(after) },
    });
  }
});

test.each<[string, number | undefined, number, number, object]>([
  ['of those expected', 12, 7, 3, { answered: 7, of: 12 }],
  ['more than expected', 12, 13, 3, { answered: 13 }],
  ['of those who took part before', undefined, 7, 9, { answered: 7, of: 9 }],
  ['of nobody known', undefined, 7, 7, { answered: 7 }],
])('how many have answered, %s', (_what, expected, answered, participants, progress) => {
  const { expected: _before, ...session } = thoughtsIn('open');
  const known: Session = expected === undefined ? session : { ...session, expected };
  expect(view(known, { answered, participants: peopleOf(participants) }).progress).toEqual(progress);
});

test.each<[Session['state'], string]>([
  ['ending', 'ending'],
  ['ended', 'ended'],
  ['cancelling', 'cancelled'],
  ['cancelled', 'cancelled'],
])('%s: the card when all is over', (state, shown) => {
  expect(controlOverView({ ...sampleSession(), state }, 2)).toMatchObject({ state: shown, undelivered: 2 });
});

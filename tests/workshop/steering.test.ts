import { isRefusal } from '../../bot/workshop/refusals.ts';
import type { Phase, Session } from '../../bot/workshop/session.ts';
import {
  finishClosing,
  type SteeringContext,
  type SteeringType,
  steer,
} from '../../bot/workshop/steering.ts';
import { addSeconds } from '../../bot/workshop/time.ts';
import {
  agenda,
  coFacilitator,
  facilitator,
  sampleSession,
  stages,
  start,
  stranger,
} from './sample-session.ts';

const context: SteeringContext = { actor: facilitator, now: start, answered: 3, groundLaid: true };

/** A session whose first stage is in a phase. */
function inPhase(phase: Phase, changes: object = {}, session = sampleSession()): Session {
  const [first, ...rest] = session.stages;
  if (!first) throw new Error('no stage');
  return { ...session, stages: [{ ...first, phase, ...changes }, ...rest] };
}

function press(session: Session, type: SteeringType, over: Partial<SteeringContext> = {}) {
  const stage = session.stages[session.current]?.plan.id ?? '';
  return steer(session, { type, stage, version: session.version }, { ...context, ...over });
}

function phaseAfter(session: Session, type: SteeringType, over: Partial<SteeringContext> = {}): string {
  const decision = press(session, type, over);
  if (isRefusal(decision)) return decision.refusal;
  const stage = decision.session.stages[decision.session.current];
  return decision.session.state === 'running' ? `${stage?.plan.id} ${stage?.phase}` : decision.session.state;
}

const closesAt = addSeconds(start, 30);

test.each<[Phase, SteeringType, string]>([
  ['waiting', 'open', 'vote open'],
  ['waiting', 'drop', 'thoughts waiting'],
  ['waiting', 'end', 'ending'],
  ['waiting', 'next', 'not-in-this-phase'],
  ['waiting', 'close', 'not-in-this-phase'],
  ['waiting', 'bring', 'not-in-this-phase'],
  ['open', 'open', 'not-in-this-phase'],
  ['open', 'close', 'vote closing'],
  ['open', 'bring', 'vote open'],
  ['open', 'next', 'not-in-this-phase'],
  ['open', 'reveal', 'not-in-this-phase'],
  ['open', 'end', 'not-in-this-phase'],
  ['open', 'drop', 'not-in-this-phase'],
  ['open', 'cancel', 'cancelling'],
  ['closing', 'undo-close', 'vote open'],
  ['closing', 'close', 'not-in-this-phase'],
  ['closing', 'bring', 'vote closing'],
  ['closed', 'reveal', 'vote revealed'],
  ['closed', 'next', 'thoughts waiting'],
  ['closed', 'reopen', 'not-in-this-phase'],
  ['closed', 'undo-close', 'not-in-this-phase'],
  ['revealed', 'next', 'thoughts waiting'],
  ['revealed', 'reveal', 'not-in-this-phase'],
  ['revealed', 'end', 'ending'],
  ['dropped', 'next', 'thoughts waiting'],
])('%s, %s -> %s', (phase, type, expected) => {
  expect(
    phaseAfter(inPhase(phase, phase === 'closing' ? { closesAt: addSeconds(start, 20) } : {}), type),
  ).toBe(expected);
});

test('a stage that nobody answered can be opened again', () => {
  expect(phaseAfter(inPhase('closed'), 'reopen', { answered: 0 })).toBe('vote open');
});

test('a support stage without anything shown cannot be opened', () => {
  expect(phaseAfter(sampleSession(), 'open', { groundLaid: false })).toBe('nothing-to-support');
});

test('a talk has no countdown and nothing to reveal', () => {
  const talk = sampleSession({ agenda: { ...agenda, stages: [stages.tables] } });
  const opened = press(talk, 'open');
  if (isRefusal(opened)) throw new Error(opened.refusal);
  expect(phaseAfter(opened.session, 'close')).toBe('tables revealed');
});

test('there is nothing after the last stage', () => {
  const session = { ...inPhase('revealed'), current: 4 };
  const last = session.stages.with(4, {
    ...session.stages[4],
    phase: 'revealed',
  } as Session['stages'][number]);
  expect(phaseAfter({ ...session, stages: last }, 'next')).toBe('no-next-stage');
});

test('only facilitators and co-facilitators steer', () => {
  expect(phaseAfter(sampleSession(), 'open', { actor: stranger })).toBe('not-facilitator');
  expect(phaseAfter(sampleSession(), 'open', { actor: coFacilitator })).toBe('vote open');
  expect(phaseAfter(sampleSession(), 'open', { actor: { ...facilitator, tenant: 'other' } })).toBe(
    'not-facilitator',
  );
});

test('a press on an older version or another stage changes nothing', () => {
  const session = sampleSession();
  const stale = (stage: string, version: number) => steer(session, { type: 'open', stage, version }, context);
  expect(stale('vote', 0)).toEqual({ refusal: 'stale-press' });
  expect(stale('thoughts', 1)).toEqual({ refusal: 'stale-press' });
});

test('an ended session is steered no more', () => {
  expect(phaseAfter({ ...sampleSession(), state: 'ended' }, 'open')).toBe('session-over');
});

describe('the countdown', () => {
  test('closes when it has run out, and not before', () => {
    const closing = inPhase('closing', { closesAt, openedAt: start });
    expect(finishClosing(closing, addSeconds(start, 29))).toEqual({ refusal: 'not-in-this-phase' });
    const closed = finishClosing(closing, closesAt);
    expect(closed).toMatchObject({ effects: [{ effect: 'seal', stage: 'vote' }] });
  });

  test('cannot be undone once it has run out', () => {
    const closing = inPhase('closing', { closesAt });
    expect(phaseAfter(closing, 'undo-close', { now: closesAt })).toBe('not-in-this-phase');
  });

  test.each([
    [30, 0, 'stale-press'],
    [30, 1.9, 'stale-press'],
    [30, 2, 'vote open'],
    [5, 1.9, 'stale-press'],
    [5, 2, 'vote open'],
    [2, 0.9, 'stale-press'],
    [2, 1, 'vote open'],
  ])(
    'of %d s, a second press after %d s does not undo the first by a double click: %s',
    (of, after, expected) => {
      const closing = {
        ...inPhase('closing', { closesAt: addSeconds(start, of) }),
        closingSeconds: of,
      };
      expect(phaseAfter(closing, 'undo-close', { now: addSeconds(start, after) })).toBe(expected);
    },
  );

  test('cancelling an open stage seals it, so that its secret goes', () => {
    const cancelled = press(inPhase('open', { openedAt: start }), 'cancel');
    expect(cancelled).toMatchObject({ effects: [{ effect: 'seal', stage: 'vote' }, { effect: 'finish' }] });
  });
});

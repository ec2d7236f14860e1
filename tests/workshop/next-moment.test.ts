import fc from 'fast-check';
import { nextMoment } from '../../bot/workshop/display/next-moment.ts';
import type { Session, Stage } from '../../bot/workshop/session.ts';
import { addSeconds } from '../../bot/workshop/time.ts';
import { sampleSession, start } from './sample-session.ts';
import { sessionAt } from './session-moments.ts';

const at = (changes: Partial<Stage>) => sessionAt('vote', { vote: changes });
const closing = at({ phase: 'closing', openedAt: start, closesAt: addSeconds(start, 30) });
const open = at({ phase: 'open', openedAt: start });
const second = (seconds: number) => addSeconds(start, seconds);

test.each<[string, Session, number, number | undefined]>([
  ['a countdown begins', closing, 0, 10],
  ['a countdown, between its steps', closing, 3, 10],
  ['a countdown, at a step', closing, 10, 20],
  ['a countdown, its last step', closing, 20, 30],
  ['a countdown, its last second', closing, 29, 30],
  ['a countdown that has run out', closing, 45, 30],
  ['open: the minutes of the stage', open, 0, 60],
  ['open: the next minute', open, 61, 120],
  ['open: at a full minute', open, 120, 180],
  ['between stages: the minutes of the plan', at({ phase: 'revealed', openedAt: second(10) }), 70, 120],
  ['left open overnight', open, 9 * 3600, undefined],
  ['not begun', sampleSession(), 500, undefined],
  ['over', { ...open, state: 'ended' }, 30, undefined],
  ['ending', { ...closing, state: 'ending' }, 0, undefined],
])('%s', (_what, session, now, expected) => {
  expect(nextMoment(session, second(now))).toBe(expected === undefined ? undefined : second(expected));
});

test('as long as a countdown runs, its next step is ahead and never past its end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 120_000 }), (length, leftMs) => {
      const closesAt = second(length);
      const now = addSeconds(closesAt, -leftMs / 1000);
      const next = nextMoment(at({ phase: 'closing', openedAt: start, closesAt }), now) ?? '';
      expect(Date.parse(next)).toBeGreaterThan(Date.parse(now));
      expect(Date.parse(next)).toBeLessThanOrEqual(Date.parse(closesAt));
    }),
  );
});

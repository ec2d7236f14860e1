import { createLimiter, type Quota, TEAMS_LIMITS } from './limits.ts';

let now: number;
const limiter = () => {
  now = 0;
  return createLimiter(TEAMS_LIMITS, () => now);
};

/** How many calls, spread evenly over `seconds`, one thread takes. */
function taken(what: keyof Quota, calls: number, seconds: number): number {
  const book = limiter();
  let count = 0;
  for (let call = 0; call < calls; call += 1) {
    now = (call * seconds * 1000) / calls;
    if (book.take(what, 'thread', `tenant ${call}`) === undefined) count += 1;
  }
  return count;
}

test.each<[keyof Quota, number, number, number]>([
  ['sends', 20, 0.9, 7],
  ['sends', 20, 1.9, 8],
  ['sends', 200, 29, 60],
  ['sends', 4000, 3599, 1800],
  ['reads', 40, 0.9, 14],
  ['reads', 40, 1.9, 16],
  ['reads', 400, 29, 120],
  ['reads', 8000, 3599, 3600],
])('%s in one thread: of %i in %d s, %i go through', (what, calls, seconds, through) => {
  expect(taken(what, calls, seconds)).toBe(through);
});

test('a refusal says when there is room, and then there is', () => {
  const book = limiter();
  for (let call = 0; call < 7; call += 1) book.take('sends', 'thread', 'tenant');
  now = 400;
  expect(book.take('sends', 'thread', 'tenant')).toBe(600);
  now = 1000;
  expect(book.take('sends', 'thread', 'tenant')).toBeUndefined();
});

test('one tenant takes 30 in a second over all threads; reads and sends are counted apart', () => {
  const book = limiter();
  const through = Array.from({ length: 40 }, (_, call) => book.take('sends', `thread ${call}`, 'tenant'));
  expect(through.filter((wait) => wait === undefined)).toHaveLength(30);
  expect(book.take('sends', 'thread', 'another')).toBeUndefined();
  expect(book.take('reads', 'thread', 'tenant')).toBeUndefined();
});

test('other bots use up what all bots share', () => {
  const book = limiter();
  book.othersCalled('sends', 'thread', 13);
  expect(book.take('sends', 'thread', 'tenant')).toBeUndefined();
  expect(book.take('sends', 'thread', 'tenant')).toBe(1000);
});

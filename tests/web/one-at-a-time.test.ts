import { OneAtATime, TooBusy } from '../../bot/web/one-at-a-time.ts';

/** Work that ends when it is told to, and knows whether it was begun. */
function pieceOfWork() {
  const ends: { well(): void; badly(): void }[] = [];
  const work = () =>
    new Promise<string>((resolve, reject) => {
      ends.push({ well: () => resolve('done'), badly: () => reject(new Error('broken')) });
    });
  return { work, begun: () => ends.length, end: (how: 'well' | 'badly') => ends[0]?.[how]() };
}
const later = () => new Promise(setImmediate);

test('the next piece begins when the one before has ended, well or badly', async () => {
  const queue = new OneAtATime(3);
  const pieces = [pieceOfWork(), pieceOfWork(), pieceOfWork()];
  const begun = () => pieces.map((piece) => piece.begun());
  const results = Promise.allSettled(pieces.map(({ work }) => queue.run(work)));
  await later();
  expect(begun()).toEqual([1, 0, 0]);
  pieces[0]?.end('badly');
  await later();
  expect(begun()).toEqual([1, 1, 0]);
  pieces[1]?.end('well');
  await later();
  pieces[2]?.end('well');
  expect((await results).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
});

test('what would wait too long is refused without being begun, and taken again when there is room', async () => {
  const queue = new OneAtATime(1);
  const [first, second] = [pieceOfWork(), pieceOfWork()];
  const running = queue.run(first.work);
  await expect(queue.run(second.work)).rejects.toThrow(TooBusy);
  first.end('well');
  expect(second.begun()).toBe(0);
  await later();
  first.end('well');
  expect(await running).toBe('done');
  const again = queue.run(second.work);
  await later();
  second.end('well');
  expect(await again).toBe('done');
});

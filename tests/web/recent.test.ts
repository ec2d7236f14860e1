import { Recent } from '../../bot/web/recent.ts';

function counting() {
  const made: string[] = [];
  const make = (name: string) => () => {
    made.push(name);
    return Promise.resolve(name.toUpperCase());
  };
  return { made, make };
}

test('the same is made once, also for those who ask at the same time', async () => {
  const recent = new Recent<string>(2);
  const { made, make } = counting();
  const results = await Promise.all([recent.get('a', make('a')), recent.get('a', make('a'))]);
  expect(results).toEqual(['A', 'A']);
  expect(await recent.get('a', make('a'))).toBe('A');
  expect(made).toEqual(['a']);
});

test('the one that was longest unused is forgotten', async () => {
  const recent = new Recent<string>(2);
  const { made, make } = counting();
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await recent.get(name, make(name));
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('what fails is made again', async () => {
  const recent = new Recent<string>(2);
  await expect(recent.get('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await recent.get('a', () => Promise.resolve('A'))).toBe('A');
});

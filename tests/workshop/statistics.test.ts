import fc from 'fast-check';
import { scaleFigures } from '../../bot/workshop/statistics.ts';

test.each<[number[], object]>([
  [[1, 0, 0, 0, 0], { n: 1, mean: 5, median: 5, strong: 1, spread: 0 }],
  [[2, 6, 1, 3, 0], { n: 12, mean: 43 / 12, median: 4, strong: 8 }],
  [[1, 0, 0, 0, 1], { n: 2, mean: 3, median: 3, strong: 1, spread: 2 }],
  [[0, 1, 1, 0, 0], { n: 2, mean: 3.5, median: 3.5, strong: 1, spread: 0.5 }],
])('figures of %j', (counts, expected) => {
  expect(scaleFigures(counts)).toMatchObject(expected);
});

test('nobody has no figures', () => {
  expect(scaleFigures([0, 0, 0, 0, 0])).toBeUndefined();
});

test('figures equal a recount of the single answers', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 60 }), (answers) => {
      const figures = scaleFigures([5, 4, 3, 2, 1].map((level) => answers.filter((a) => a === level).length));
      const sorted = answers.toSorted((a, b) => a - b);
      const at = (place: number) => sorted[place] ?? Number.NaN;
      const mean = answers.reduce((all, one) => all + one, 0) / answers.length;
      expect(figures?.n).toBe(answers.length);
      expect(figures?.mean).toBeCloseTo(mean, 10);
      expect(figures?.median).toBe(
        (at(Math.floor((answers.length - 1) / 2)) + at(Math.floor(answers.length / 2))) / 2,
      );
      expect(figures?.strong).toBe(answers.filter((answer) => answer >= 4).length);
      const variance = answers.reduce((all, one) => all + (one - mean) ** 2, 0) / answers.length;
      expect(figures?.spread).toBeCloseTo(Math.sqrt(variance), 10);
    }),
  );
});

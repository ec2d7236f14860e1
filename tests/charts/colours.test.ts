import {
  barPaint,
  contrast,
  divergingPaints,
  dotPaints,
  hollow,
  orderedPaints,
  paper,
} from '../../bot/charts/palette.ts';

const steps = [2, 3, 4, 5, 6, 7];

test.each(steps)('numbers can be read on each of %i steps or states', (count) => {
  for (const { fill, ink } of [...divergingPaints(count), ...orderedPaints(count), hollow, barPaint])
    expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
});

test.each(steps)(
  '%i steps become lighter towards the middle, so greyscale shows how strong they are',
  (count) => {
    const paints = divergingPaints(count);
    expect(paints).toHaveLength(count);
    const towardsPaper = paints.map(({ fill }) => contrast(fill, paper));
    const half = Math.floor(count / 2);
    const sides = [towardsPaper.slice(0, half), towardsPaper.toReversed().slice(0, half)];
    for (const side of sides) expect(side).toEqual(side.toSorted((a, b) => b - a));
    // The poles differ in lightness as well as in hue.
    expect((sides[0]?.[0] ?? 0) - (sides[1]?.[0] ?? 0)).toBeGreaterThan(3);
  },
);

test.each([2, 3, 4, 5, 6])('%i ordered states are told apart without colours', (count) => {
  const lightness = orderedPaints(count).map(({ fill }) => contrast(fill, paper));
  for (const [place, one] of lightness.entries())
    if (place > 0) expect((lightness[place - 1] ?? 0) / one).toBeGreaterThan(1.2);
});

test('dots stand out from the paper', () => {
  for (const { fill } of dotPaints) expect(contrast(fill, paper)).toBeGreaterThanOrEqual(3);
});

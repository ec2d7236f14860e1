import fc from 'fast-check';
import { speechOf } from '../../cards/speech.ts';

const speech = speechOf({ language: 'fi', timeZone: 'Europe/Helsinki' });
const read = (text: string) => Number(text.replace(',', '.'));

test('a difference is that of the numbers as they stand beside it', () => {
  // 4.34 and 5.16 are written 4,3 and 5,2: the difference of 0.82 would be written 0,8.
  expect(speech.difference(4.34, 5.16)).toBe('0,9');
  const mean = fc.double({ min: 1, max: 7, noNaN: true });
  fc.assert(
    fc.property(mean, mean, (one, other) => {
      const written = Math.abs(read(speech.decimal(one)) - read(speech.decimal(other)));
      expect(read(speech.difference(one, other))).toBeCloseTo(written);
    }),
  );
});

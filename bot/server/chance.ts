import { randomBytes, randomInt } from 'node:crypto';
import { codeLength, codeLetters } from '../workshop/link/code.ts';
import type { Chance } from '../workshop/closing.ts';

/** Ids that cannot be guessed (96 bits) and an order that tells nothing (Fisher-Yates). */
export const chance: Chance = {
  id: () => randomBytes(12).toString('base64url'),
  shuffle(things) {
    const shuffled = [...things];
    for (let place = shuffled.length - 1; place > 0; place -= 1) {
      const other = randomInt(place + 1);
      [shuffled[place], shuffled[other]] = [
        shuffled[other] as (typeof things)[0],
        shuffled[place] as (typeof things)[0],
      ];
    }
    return shuffled;
  },
};

/** A code to take part by link. */
export function newCode(): string {
  return Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join('');
}

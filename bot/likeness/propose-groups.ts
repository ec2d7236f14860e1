import { diceCoefficient } from 'dice-coefficient';
import { type Features, featuresOf } from './features.ts';

export interface AnswerToCompare {
  readonly id: string;
  readonly text: string;
}

/** More are not compared with each other: the time grows with the square. */
export const mostCompared = 500;
/** A group of more could not be looked through in the room. */
const mostInGroup = 8;
/** From here on two answers are taken to say nearly the same; tests/likeness holds what that means. */
const alike = 0.42;
/** Answers whose words have less in common are not compared letter by letter. */
const worthComparing = 0.2;
/** Nor are those that have nearly all in common: letters are what takes the time. */
const sureByWords = 0.75;
/** Milliseconds of comparing before others get their turn. */
const mostAtOnceMs = 15;

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly likeness: number;
}

/**
 * Groups of answers that seem to say nearly the same, the surest first, each as ids in the order given. The same
 * answers always give the same groups, and nothing leaves the machine. A proposal is never more than that: words
 * that look alike may mean different things.
 */
export async function proposeGroups(answers: readonly AnswerToCompare[]): Promise<string[][]> {
  const compared = answers.slice(0, mostCompared);
  const pairs = await pairsOf(compared.map(({ text }) => featuresOf(text)));
  return joined(pairs).map((group) =>
    group.toSorted((a, b) => a - b).flatMap((place) => compared[place]?.id ?? []),
  );
}

/** How alike two answers are, from 0 to 1: by their words, and by the letters of those where the words leave doubt. */
export function likenessOf(one: Features, other: Features): number {
  if (one.denies !== other.denies || one.stems.length === 0 || other.stems.length === 0) return 0;
  const words = diceCoefficient(one.stems, other.stems);
  if (words < worthComparing) return 0;
  if (words > sureByWords) return words;
  return (words + diceCoefficient(one.letters, other.letters)) / 2;
}

async function pairsOf(features: readonly Features[]): Promise<Pair[]> {
  const pairs: Pair[] = [];
  let since = performance.now();
  for (const [one, features1] of features.entries()) {
    for (let other = one + 1; other < features.length; other += 1) {
      const features2 = features[other];
      const likeness = features2 ? likenessOf(features1, features2) : 0;
      if (likeness >= alike) pairs.push({ one, other, likeness });
      if (other % 16 === 0 && performance.now() - since > mostAtOnceMs) {
        await new Promise((resolve) => setImmediate(resolve));
        since = performance.now();
      }
    }
  }
  return pairs.toSorted((a, b) => b.likeness - a.likeness || a.one - b.one || a.other - b.other);
}

/**
 * Joins the likest pairs first. Two groups become one only where everybody in them is alike: a chain of likenesses
 * would end in something else.
 */
function joined(pairs: readonly Pair[]): number[][] {
  const alikes = new Set(pairs.map(({ one, other }) => `${one} ${other}`));
  const areAlike = (a: number, b: number) => alikes.has(a < b ? `${a} ${b}` : `${b} ${a}`);
  const groupOf = new Map<number, number[]>();
  for (const { one, other } of pairs) {
    const left = groupOf.get(one) ?? [one];
    const right = groupOf.get(other) ?? [other];
    const fits =
      left !== right &&
      left.length + right.length <= mostInGroup &&
      left.every((a) => right.every((b) => areAlike(a, b)));
    if (!fits) continue;
    const group = [...left, ...right];
    for (const place of group) groupOf.set(place, group);
  }
  return [...new Set(groupOf.values())];
}

import type { StagePlan } from '../workshop/kinds/all-kinds.ts';
import type { Words } from '../workshop/words.ts';

/** What the participants of a stage are asked or told to do. */
export interface AskedWords {
  /** Questions and instructions. */
  readonly questions: readonly Words[];
  /** What is listed for them to answer; each with every text of its own, for example both poles of a line. */
  readonly items: readonly (readonly Words[])[];
}

/** Texts that are not asked: what the facilitator says, what is chosen from, what is shown beside. */
const notAsked = ['title', 'say', 'ifLate', 'samples', 'states', 'reference'];

/** Found by the form of a plan and not by its kind, so that a new kind is told without a word here. */
export function askedWords(stage: StagePlan): AskedWords {
  const parts = Object.entries(stage).flatMap(([name, value]) => (notAsked.includes(name) ? [] : [value]));
  return {
    questions: parts.filter(isWords),
    items: parts
      .flatMap((part) => (isWords(part) ? [] : part))
      .map((item) => (isWords(item) ? [item] : wordsIn(item)))
      .filter(({ length }) => length > 0),
  };
}

function wordsIn(item: unknown): Words[] {
  if (typeof item !== 'object' || item === null) return [];
  return Object.values(item).filter(isWords);
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'fi' in value;
}

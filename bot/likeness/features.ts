import { denies, plainWords } from './plain-words.ts';

/** What of an answer is compared: its content words cut to their beginnings, and the letters of those words. */
export interface Features {
  readonly stems: string[];
  readonly letters: string[];
  /** "It works" and "it does not work" share their words and say the opposite. */
  readonly denies: boolean;
}

/** Finnish endings change the end of a word; its beginning stays. */
const stemLength = 5;
/** Letters beyond this add time and little else: the matter is said early. */
const mostLetters = 100;
const gram = 3;

/** Reduces an answer to what can be compared. */
export function featuresOf(text: string): Features {
  const words = plainWords(text);
  const line = words.join(' ').slice(0, mostLetters);
  return {
    denies: denies(text),
    stems: [...new Set(words.map((word) => word.slice(0, stemLength)))],
    letters: Array.from({ length: Math.max(0, line.length - gram + 1) }, (_, place) =>
      line.slice(place, place + gram),
    ),
  };
}

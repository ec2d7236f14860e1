import { z } from 'zod/v4';
import { wordsUpTo } from '../words-schema.ts';
import type { Complain } from './agenda-kind.ts';

/** Who answered a published survey, and when. */
export const surveyFields = { year: z.int().min(1900).max(2200), source: wordsUpTo(300) };

/** What was published of one item, in the words in which it was asked. */
export function publishedCounts<Counts extends z.ZodType>(counts: Counts) {
  return z.strictObject({ label: z.string().min(1).max(200).describe('As it was published.'), counts });
}

/** Published counts of which nobody says who answered are refused. */
export function complainOfLoneReferences(
  items: readonly { readonly reference?: unknown }[],
  survey: unknown,
  complain: Complain,
): void {
  if (!survey && items.some(({ reference }) => reference)) {
    complain(['reference'], 'items have a reference, but nobody says who answered it', 'no-source');
  }
}

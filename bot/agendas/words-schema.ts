import { z } from 'zod/v4';
import type { Words } from '../workshop/words.ts';

/** A text in every language, each of 1 to `most` characters without surrounding white space. */
export function wordsUpTo(most: number) {
  const text = z
    .string()
    .min(1, 'the text is empty')
    .max(most)
    .regex(/^(?:\S(?:[\s\S]*\S)?)?$/, 'the text begins or ends with white space');
  return z.strictObject({ fi: text, sv: text, en: text }) satisfies z.ZodType<Words>;
}

type ExactlyOptional<Schema extends z.ZodType> = z.ZodOptional<Schema> & {
  readonly _zod: { readonly output: z.output<Schema>; readonly input: z.input<Schema> };
};

/**
 * A property that a file may leave out. Typed without undefined, because JSON knows none: what zod's own
 * `optional()` adds to the type would not fit the workshop's exact optional properties.
 */
export function mayBeAbsent<Schema extends z.ZodType>(schema: Schema): ExactlyOptional<Schema> {
  return schema.optional() as ExactlyOptional<Schema>;
}

/** What is wrong in one place of an agenda, as a code; cards/texts says each in three languages. */
export const problemReasons = [
  'missing',
  'unknown',
  'empty',
  'too-long',
  'space',
  'too-few',
  'too-many',
  'too-small',
  'too-large',
  'not-text',
  'not-number',
  'not-list',
  'not-object',
  'not-truth',
  'bad-id',
  'unknown-choice',
  'unknown-kind',
  'repeated',
  'reserved',
  'no-ground',
  'named-only',
  'no-source',
  'too-few-options',
  'conflict',
  'not-json',
  'too-big',
] as const;
export type ProblemReason = (typeof problemReasons)[number];

export interface AgendaProblem {
  /** Properties and 0-based places, from the agenda inwards; empty for the whole. */
  readonly path: readonly (string | number)[];
  readonly reason: ProblemReason;
  /** A limit, or the line and column of text that is no JSON. */
  readonly values?: Readonly<Record<string, number>>;
}

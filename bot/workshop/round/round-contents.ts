import type { Coding } from './coding.ts';
import type { StatementDraft } from './drafting.ts';

/** What is kept of an open round beside its session. */
export interface RoundContents {
  readonly drafts: readonly StatementDraft[];
  readonly codings: readonly Coding[];
}

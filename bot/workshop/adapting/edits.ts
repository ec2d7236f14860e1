import type { Fields } from '../kinds/kind.ts';

/** What a facilitator does to a draft in one press. */
export type Edit =
  | { readonly type: 'move'; readonly stage: string; readonly by: -1 | 1 }
  /** Leaves the stage out, or takes it in again. */
  | { readonly type: 'toggle'; readonly stage: string }
  /** The inputs of the stage's card, under the ids of editable-texts.ts. */
  | { readonly type: 'reword'; readonly stage: string; readonly fields: Fields };

import type { Words } from '../words.ts';
import type { Kind, StageBase } from './kind.ts';

export interface TalkPlan extends StageBase {
  readonly kind: 'talk';
  /** What the pairs, tables or the whole room do. */
  readonly instructions: Words;
  /** The earlier stage that is talked about: where that is left out, this is too. */
  readonly of?: string;
}

/** Pairs, tables or the whole room talk: instructions and a timer, no answers. */
export const talk: Kind<TalkPlan, never, null, never> = {
  asks: false,
  alwaysNamed: false,
  addsUp: false,
  moderated: false,
  textOf: () => undefined,
  accept: () => ({ problem: 'empty' }),
  fieldsOf: () => ({}),
  rowsOf: () => [],
  resultOf: () => null,
  highlightOf: () => undefined,
  sampleOf: () => ({}),
};

import type { Due } from '../due.ts';
import type { OpenBecause } from '../series/open-commitments.ts';
import type { Words } from '../words.ts';
import type { Kind, StageBase } from './kind.ts';

export interface TalkPlan extends StageBase {
  readonly kind: 'talk';
  /** What the pairs, tables or the whole room do. */
  readonly instructions: Words;
  /** The earlier stage that is talked about: where that is left out, this is too. */
  readonly of?: string;
  /** At launch the open commitments of the series are put on the card. */
  readonly from?: 'open-commitments';
  /** What of the series is to be taken up, where it was put there. */
  readonly promises?: readonly PromiseToRecall[];
}

/** An open commitment to talk about, known by its beginning. */
export interface PromiseToRecall {
  /** What, and who has it. */
  readonly label: Words;
  readonly due: Due;
  readonly because: OpenBecause;
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

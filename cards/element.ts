/** One element or action of a card, as JSON. The tests check it against the schema of Teams. */
export interface Element {
  readonly type: string;
  readonly [property: string]: unknown;
}

/** A whole card, ready to be attached. */
export interface AdaptiveCard extends Element {
  readonly type: 'AdaptiveCard';
  readonly body: readonly Element[];
}

import { agreement } from './agreement.ts';
import { challenge } from './challenge.ts';
import { commitment } from './commitment.ts';
import { continuum } from './continuum.ts';
import { dialogue } from './dialogue.ts';
import type { Highlight, Kind, StageBase } from './kind.ts';
import { readiness } from './readiness.ts';
import { state } from './state.ts';
import { sufficiency } from './sufficiency.ts';
import { points } from './points.ts';
import { ranking } from './ranking.ts';
import { support } from './support.ts';
import { talk } from './talk.ts';

/** The list: a new kind is its file and one line here; the compiler names whatever else is missing. */
export const kinds = {
  dialogue,
  challenge,
  state,
  readiness,
  agreement,
  sufficiency,
  continuum,
  support,
  talk,
  commitment,
  points,
  ranking,
};

export type KindName = keyof typeof kinds;
type PlanOf<K> = K extends Kind<infer Plan, infer _Body, infer _Result, infer _Main> ? Plan : never;
type ResultOf<K> = K extends Kind<infer _Plan, infer _Body, infer Result, infer _Main> ? Result : never;
type HighlightOf<K> = K extends Kind<infer _Plan, infer _Body, infer _Result, infer Main> ? Main : never;

/** The plan, the result and the main result of each kind, by its name. */
export type Plans = { [Name in KindName]: PlanOf<(typeof kinds)[Name]> };
export type Results = { [Name in KindName]: ResultOf<(typeof kinds)[Name]> };
export type Highlights = { [Name in KindName]: HighlightOf<(typeof kinds)[Name]> };

/** A stage of an agenda: what every stage has, and what its kind asks. */
export type StagePlan = Plans[KindName];

/** The kind of a stage, for callers that do not care which it is. */
export function kindOf(plan: StagePlan): Kind<StageBase, unknown, unknown, Highlight> {
  return kinds[plan.kind];
}

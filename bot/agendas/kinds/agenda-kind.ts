import type { z } from 'zod/v4';
import type { ProblemReason } from '../../workshop/adapting/agenda-problem.ts';
import type { KindName, Plans, StagePlan } from '../../workshop/kinds/all-kinds.ts';

/** What the files of agendas and records know of one kind of stage. */
export interface AgendaKind<Name extends KindName> {
  /** What a facilitator calls such a stage, in Finnish, where agendas are listed. */
  readonly word: string;
  /** The data format of a stage of this kind. */
  readonly schema: z.ZodType<Plans[Name]>;
  /** What is kept of an answer: the content of a row of a closed stage. */
  readonly row: z.ZodType;
  /** How many of a group chose each option of an item; absent where nothing is broken down. */
  readonly counts?: z.ZodType<readonly number[]>;
  /** The inputs of its card, by the place of their ids in the stage: no two may be alike. */
  readonly inputs?: (plan: Plans[Name]) => readonly StageIds[];
  /** What a stage must satisfy beyond its own shape, given the stages before it. */
  readonly check?: (plan: Plans[Name], earlier: readonly StagePlan[], complain: Complain) => void;
}

/** Ids of one list of a stage, and the property that holds the list. */
export interface StageIds {
  readonly of: string;
  readonly ids: readonly string[];
}

/**
 * Tells what is wrong, and where: a path within the stage. The message is for whoever writes a shipped agenda; the
 * reason is said to people in their own language.
 */
export type Complain = (path: readonly PropertyKey[], message: string, reason?: ProblemReason) => void;

export function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}

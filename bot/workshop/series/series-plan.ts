import type { Words } from '../words.ts';

/** Workshops that are planned to continue each other: a data file (bot/agendas/series). */
export interface SeriesPlan {
  readonly id: string;
  readonly version: number;
  readonly name: Words;
  readonly purpose: Words;
  /** Where it comes from, with the source named. */
  readonly source: Words;
  readonly workshops: readonly PlannedWorkshop[];
}

export interface PlannedWorkshop {
  /** The id of its agenda. */
  readonly agenda: string;
  /** Weeks after the one before it; 0 for the first. */
  readonly weeksAfter: number;
}

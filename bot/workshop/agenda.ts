import type { StagePlan } from './kinds/all-kinds.ts';
import type { Party } from './parties.ts';
import type { Words } from './words.ts';

/** A reusable plan of stages: a data file with a version (bot/agendas). */
export interface Agenda {
  readonly id: string;
  readonly version: number;
  readonly name: Words;
  readonly purpose: Words;
  /** For whom it is meant. */
  readonly audience: Words;
  /** Where it comes from, with the source named. */
  readonly source: Words;
  /** The parties that the first answer card offers. */
  readonly parties: readonly Party[];
  /** What else it asks; only the party where it is absent. */
  readonly asks?: { readonly municipality?: boolean; readonly level?: boolean };
  readonly stages: readonly StagePlan[];
  /** live: stage by stage in a room (the default). open: answered over days or weeks. */
  readonly rhythm?: Rhythm;
  /** The proposed length of an open round, in days. */
  readonly openDays?: number;
}

export type Rhythm = 'live' | 'open';

/** Days that an open round lasts where its agenda proposes nothing. */
export const usualOpenDays = 21;

/** Which agenda, by its reference, and in which version. */
export interface AgendaEdition {
  readonly id: string;
  readonly version: number;
}

/**
 * An agenda as a session takes it: under its reference (adapting/agenda-ref.ts), so that a team's own is never
 * taken for the shipped one that it was made from.
 */
export interface LaunchedAgenda extends Agenda {
  readonly basedOn?: AgendaEdition;
}

/** Planned length in minutes. */
export function lengthOf(agenda: Agenda): number {
  return agenda.stages.reduce((minutes, stage) => minutes + stage.minutes, 0);
}

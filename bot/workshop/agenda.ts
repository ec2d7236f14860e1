import type { StagePlan } from './kinds/all-kinds.ts';
import type { ChallengePlan } from './kinds/challenge.ts';
import type { ReadinessItem } from './kinds/readiness.ts';
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
  /** Under what a facilitator looks for it; one's own may have none. */
  readonly theme?: Theme;
  /** Meant to come again by itself. */
  readonly recurs?: true;
  readonly stages: readonly StagePlan[];
  /** What a rehearsal needs besides the sample answers. */
  readonly rehearsal?: { readonly earlier: SampleEarlier };
  /** live: stage by stage in a room (the default). open: answered over days or weeks. */
  readonly rhythm?: Rhythm;
  /** The proposed length of an open round, in days. */
  readonly openDays?: number;
}

/** What a facilitator looks for, in the order of the list. */
export const themes = ['start', 'survey-2017', 'dialogue', 'structures', 'services', 'follow-up'] as const;
export type Theme = (typeof themes)[number];

/** The made-up workshop that a rehearsal continues, where the agenda takes its contents from an earlier one. */
export interface SampleEarlier {
  readonly title: Words;
  readonly weeksAgo: number;
  /** What was chosen then of the items of the stage that asks the last vote again. */
  readonly vote: readonly {
    readonly id: string;
    readonly samples: ChallengePlan['items'][number]['samples'];
  }[];
  readonly commitments: readonly SamplePromise[];
}

export interface SamplePromise {
  readonly id: string;
  readonly what: Words;
  readonly owner: Words;
  readonly counterpart: Words;
  /** From the day of the rehearsal; negative where it is late. */
  readonly dueInWeeks: number;
  readonly decision?: Words;
  /** As it was judged since; absent where nobody has begun it. */
  readonly state?: 'done' | 'in-progress';
  /** How far it has come now, in the eyes of each side. */
  readonly samples: ReadinessItem['samples'];
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

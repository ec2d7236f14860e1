import type { Fields } from './kinds/kind.ts';
import type { Theme } from './agenda.ts';
import type { Refusal } from './refusals.ts';
import type { RoundProposal } from './round-views.ts';
import type { RunsAfter } from './series/fill-from-series.ts';
import type { StageHead } from './views.ts';
import type { Language, Words } from './words.ts';

/** An agenda as it stands among others to be chosen. */
export interface AgendaChoice {
  /** A reference (adapting/agenda-ref.ts). */
  readonly id: string;
  /** The team's, the chat's or the person's own, and not a shipped one. */
  readonly own?: boolean;
  /** Being adapted, on the way here. */
  readonly adapted?: boolean;
  readonly name: Words;
  readonly purpose: Words;
  readonly audience: Words;
  readonly minutes: number;
  /** Answered over so many days, and not in minutes. */
  readonly openDays?: number;
  readonly recurs?: true;
  readonly theme?: Theme;
}

/** The next workshop of a planned series. */
export interface SeriesChoice {
  readonly id: string;
  readonly name: Words;
  readonly purpose: Words;
  readonly number: number;
  readonly of: number;
  readonly agenda: Words;
  readonly minutes: number;
}

/** First step of launching: which agenda, in which language. */
export interface ChooseAgendaView {
  readonly view: 'choose-agenda';
  readonly agendas: readonly AgendaChoice[];
  /** The next workshop of each planned series. */
  readonly series: readonly SeriesChoice[];
  /** The asker keeps agendas alone that this card, which others see, does not name. */
  readonly keepsMore?: boolean;
  readonly language: Language;
  readonly secondLanguage?: Language;
  /** What is chosen already, as its choice says it. */
  readonly chosen?: string;
  /** The draft with which is kept what was typed on launch cards before; a reference. */
  readonly draft?: string;
}
/** The agendas, to try one of them alone. */
export interface ChooseRehearsalView {
  readonly view: 'choose-rehearsal';
  readonly agendas: readonly AgendaChoice[];
  /** A rehearsal has just begun from this card. */
  readonly began?: true;
}

/** Second step: title, anonymity of each stage, co-facilitators, leaders. */
export interface LaunchView {
  readonly view: 'launch';
  /** Present where the agenda asks the municipality: whose municipalities are then offered. */
  readonly counties?: readonly { readonly id: string; readonly name: Words }[];
  readonly agenda: AgendaChoice;
  readonly language: Language;
  readonly secondLanguage?: Language;
  readonly stages: readonly (StageHead & { readonly asks: boolean; readonly alwaysNamed: boolean })[];
  readonly expected?: number;
  /** Whether there is an address where people could take part by link. */
  readonly mayLink?: true;
  /** The workshops of this room that the new one may continue, the latest first. */
  readonly earlier: readonly {
    readonly session: string;
    readonly title: string;
    readonly at: string;
    /** What would be run after it, where the agenda takes its contents from the workshop that it continues. */
    readonly runs?: RunsAfter;
  }[];
  /** Whether the agenda takes its contents from the workshop that it continues. */
  readonly needsEarlier: boolean;
  /** The planned series whose workshop this is, and which one it continues. */
  readonly series?: {
    readonly id: string;
    readonly name: Words;
    readonly number: number;
    readonly of: number;
    readonly follows?: string;
  };
  /** Where the agenda is a draft: a launch of another version than this is refused. */
  readonly version?: number;
  /** The draft with which that is kept; a reference. */
  readonly draft?: string;
  /** What was typed before an agenda was adapted or another one chosen. */
  readonly typed?: Fields;
  /** Why the launch was refused, where the card is drawn anew with what was typed. */
  readonly refused?: Refusal;
  /** The names of those whom its people pickers held, by their ids. */
  readonly picked?: Readonly<Record<string, string>>;
  /** Present where the agenda is answered over days or weeks. */
  readonly round?: RoundProposal;
}

/** The two steps of launching. */
export type LaunchingView = ChooseAgendaView | ChooseRehearsalView | LaunchView;

import type { ChartSpec } from '../../bot/charts/chart-spec.ts';
import type { Language } from '../../bot/workshop/words.ts';
import type { Findings } from '../exported/exported-result.ts';

/** What a wall says in one language, as plain texts in their order; whatever a scene has not is empty or absent. */
export interface WallScreen {
  readonly language: Language;
  /** Of the workshop. */
  readonly title: string;
  readonly rehearsal?: string;
  /** One line of where we are: "Vaihe 2/6 · 10 min". */
  readonly place?: string;
  readonly heading: string;
  /** What is read from afar: the question, or what to do. */
  readonly asked: readonly string[];
  /** How far it is, in large type: how many have answered, that the answers are in. */
  readonly state?: string;
  readonly lines: readonly string[];
  /** Of results: how they came to be. */
  readonly about: readonly string[];
  readonly findings: readonly Findings[];
  readonly charts: readonly WallChart[];
  readonly notes: readonly string[];
  readonly tiles: readonly WallTiles[];
  readonly promises?: WallPromises;
  readonly join?: WallInvitation;
}

export interface WallChart {
  readonly chart: ChartSpec;
  /** Everything that it shows, in lines. */
  readonly lines: readonly string[];
}

/** Answers, in the shuffled order of the close. */
export interface WallTiles {
  readonly heading?: string;
  readonly subject?: string;
  readonly answers: readonly { readonly text: string; readonly by?: string }[];
}

export interface WallPromises {
  readonly title: string;
  readonly promises: readonly {
    readonly what: string;
    readonly lines: readonly { readonly label: string; readonly text: string }[];
  }[];
}

/** How people come in without Teams. */
export interface WallInvitation {
  readonly heading: string;
  readonly body: string;
  readonly code: string;
  readonly picture: string;
  readonly pictureText: string;
}

import type { WallScreen } from '../../../cards/wall/wall-screen.ts';
import type { WallScene } from '../../workshop/display/wall-scene.ts';

/** Everything that a wall shows, as its page fetches it. */
export interface WallView {
  readonly scene: WallScene['scene'];
  /** Nothing changes any more. */
  readonly over: boolean;
  /** One, or two side by side. */
  readonly screens: readonly DrawnScreen[];
  readonly now: string;
  readonly time?: { readonly openedAt: string; readonly planned: number };
  readonly closesAt?: string;
  /** The stages whose results can be looked at again, and the one that is. */
  readonly shown: readonly string[];
  readonly looking?: string;
  readonly bar?: WallBar;
}

export interface DrawnScreen extends Omit<WallScreen, 'charts'> {
  readonly charts: readonly DrawnChart[];
}

export interface DrawnChart {
  readonly title: string;
  readonly lines: readonly string[];
  /** SVG, side by side. */
  readonly columns: readonly string[];
}

/** What is steered from the wall: the one next step of the control card, and the way back of a countdown. */
export interface WallBar {
  readonly stage: string;
  readonly version: number;
  readonly next?: WallStep;
  readonly undo?: WallStep;
}

export interface WallStep {
  readonly verb: string;
  readonly title: string;
  /** Asked once more, because it cannot be undone and a key is pressed easily. */
  readonly sure?: true;
}

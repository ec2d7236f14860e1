import type { Commitment } from './kinds/commitment.ts';
import type { Answered } from './kinds/kind.ts';
import type { TopChallenge } from './kinds/challenge.ts';
import type { GroupFigures } from './kinds/scale-item.ts';
import type { Words } from './words.ts';

/** What a leader reads of one session; the summary in the room has the same content. */
export interface Digest {
  readonly session: string;
  readonly title: string;
  readonly rehearsal: boolean;
  readonly facilitator: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly purpose: Words;
  /** The stages that asked something, with how many answered. */
  readonly asked: readonly {
    readonly title: Words;
    readonly answered: number;
    /** People behind the answers, where some answered as a group. */
    readonly people?: number;
  }[];
  readonly participants: Answered;
  /** Sides of fewer people than this are not named. */
  readonly smallGroup: number;
  /** At most three, the largest share of "very or fairly challenging" first. */
  readonly topChallenges: readonly TopChallenge[];
  readonly widestGap?: {
    readonly label: Words;
    readonly kunta: GroupFigures;
    readonly hyvinvointialue: GroupFigures;
  };
  /** At most three of the headings under which answers were gathered, the one with the most answers first. */
  readonly topHeadings: readonly { readonly text: string; readonly answers: number }[];
  /** At most three, only answers that somebody supported. */
  readonly mostSupported: readonly { readonly text: string; readonly support: number }[];
  /** What got the most points or the highest places: at most three of each such stage. */
  readonly priorities: readonly {
    readonly question: Words;
    readonly items: readonly { readonly label: Words | string; readonly points: number }[];
  }[];
  readonly commitments: readonly Commitment[];
}

import type { TopChallenge, WidestGap } from '../kinds/challenge.ts';
import type { SessionHead } from '../views.ts';
import type { CommitmentsOfSeries, OpenCommitment } from './open-commitments.ts';
import type { ComingDate, Repetition } from './recurrence.ts';

/** Asks how often a workshop comes again. */
export interface RepeatView {
  readonly view: 'repeat';
  readonly session: SessionHead;
  /** The ISO day from which it is counted, and the time that is proposed. */
  readonly firstDay: string;
  readonly time: string;
  /** What is set already. */
  readonly repetition?: Repetition;
  /** It was held where the facilitator speaks with the bot alone, and comes again there. */
  readonly alone?: true;
}

/** How a workshop comes again, and when. */
export interface Coming {
  readonly repetition: Repetition;
  readonly firstDay: string;
  /** The next dates, those that fall on a free day among them. */
  readonly dates: readonly ComingDate[];
}

/** When a workshop comes again, or that it does no more. */
export interface RepeatingView {
  readonly view: 'repeating';
  readonly session: SessionHead;
  /** Absent where it has been stopped. */
  readonly coming?: Coming;
}

/** In the room of a workshop that continues another: the last vote, and the promises that are to be taken up. */
export interface RecallView {
  readonly view: 'recall';
  readonly session: SessionHead;
  /** The workshop right before this one. */
  readonly earlier: { readonly title: string; readonly at: string };
  readonly topChallenges: readonly TopChallenge[];
  readonly widestGap?: WidestGap;
  readonly commitments: Omit<CommitmentsOfSeries, 'open'> & {
    readonly open: readonly OpenCommitment[];
    /** How many more there are. */
    readonly notShown: number;
  };
}

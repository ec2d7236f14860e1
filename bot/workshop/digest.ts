import type { CommentsTold } from './round/comments-told.ts';
import type { RoundParticipation } from './round/participation-in-round.ts';
import type { ItemStands } from './round/stands.ts';
import type { Highlights, KindName, Plans, StagePlan } from './kinds/all-kinds.ts';
import type { Commitment } from './kinds/commitment.ts';
import type { Answered } from './kinds/kind.ts';
import type { Change } from './series/change-since.ts';
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
  /** Where it was answered over days: who took part, and the days from which to which it was open. */
  readonly round?: RoundParticipation & { readonly days?: { readonly from: string; readonly to: string } };
  /** Sides of fewer people than this are not named. */
  readonly smallGroup: number;
  /** The main result of each stage that has one, in the order of the agenda. */
  readonly highlights: readonly StageHighlight[];
  /** What moved since an earlier session of the series asked the same; absent where nothing is compared. */
  readonly changes?: readonly Change[];
  /** What people said needs a decision, in the words of the facilitator's headings where they were gathered. */
  readonly decisions: readonly string[];
  /** Which organisation stated what, of every named stage that organisations stated; absent where none did. */
  readonly stands?: readonly {
    readonly plan: StagePlan;
    readonly items: readonly ItemStands[];
  }[];
  /** What was commented in a round, and how it was answered; absent where nothing was. */
  readonly comments?: CommentsTold;
  /** Whether anything was to be promised at all. */
  readonly asksCommitments: boolean;
  readonly commitments: readonly Commitment[];
}

/** The main result of one stage, in the figures of its kind. */
export type StageHighlight = { [Name in KindName]: HighlightOfKind<Name> }[KindName];

export interface HighlightOfKind<Name extends KindName> {
  readonly kind: Name;
  readonly plan: Plans[Name];
  readonly main: Highlights[Name];
}

import type { Fields } from './kinds/kind.ts';
import type { StagePlan } from './kinds/all-kinds.ts';
import type { ItemStands } from './round/stands.ts';
import type { CommentCode } from './round/coding.ts';
import type { InvitationState, Standing } from './round/invitations.ts';
import type { SessionHead, StageHead, StageView } from './views.ts';
import type { Words } from './words.ts';

/** What the launch card of an open round proposes. */
export interface RoundProposal {
  readonly closesOn: string;
  readonly nudgeDays: readonly number[];
  /** The stages that organisations can state together, and whether it is proposed. */
  readonly statable: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: Words;
    readonly proposed: boolean;
  }[];
}
/** In the room while a round is open: what is asked, and one button to one's own card. Stays as it is. */
export interface RoundCardView {
  readonly view: 'round-card';
  readonly session: SessionHead;
  readonly purpose: Words;
  readonly parts: readonly StageHead[];
  /** Whether organisations have been invited. */
  readonly byOrganisation: boolean;
}
/** What is left of it once the round is over. */
export interface RoundOverView {
  readonly view: 'round-over';
  readonly session: SessionHead;
}
/** The live message beside it: until when, and how many have answered. */
export interface RoundStatusView {
  readonly view: 'round-status';
  readonly session: SessionHead;
  readonly phase: 'open' | 'closing' | 'closed';
  readonly closesOn: string;
  readonly daysLeft: number;
  readonly secondsLeft?: number;
  readonly counts: RoundCounts;
}
export interface RoundCounts {
  /** Whether the round has been opened, now or once. */
  readonly begun: boolean;
  readonly states: Readonly<Record<InvitationState, number>>;
  readonly invited: number;
  /** People who answered for themselves: those of the part that most answered. */
  readonly alone: number;
}
/** A person's own way through the round: one part at a time, what is done and what is next. */
export interface RoundPartView {
  readonly view: 'round-part';
  readonly session: SessionHead;
  readonly parts: readonly RoundPart[];
  readonly closesOn: string;
  /** The part to fill in; absent when every part is done and none was asked for. */
  readonly part?: StageView;
  /** The stage id of what is next. */
  readonly next?: string;
  readonly organisation?: DraftHead;
  readonly told?: ToldOfPart | ToldOfAll;
  /** Shown to the facilitator before the opening: what the invited get, without anything to press. */
  readonly preview?: true;
}
/** What has just been done, and to which part. */
export interface ToldOfPart {
  readonly what: 'answered' | 'saved' | 'merged' | 'sent' | 'taken-back';
  readonly title: Words;
}
/** Every part that was filled in has been sent at once: which, and what is still to be sent. */
export interface ToldOfAll {
  readonly what: 'sent-all';
  readonly sent: readonly Words[];
  readonly left: readonly Words[];
}
export interface RoundPart {
  readonly id: string;
  readonly number: number;
  readonly title: Words;
  readonly state: 'empty' | 'draft' | 'done';
  /** The person's organisation states it. */
  readonly stated?: boolean;
}
/** Present when the part is stated by an organisation. */
export interface DraftHead {
  readonly id: string;
  readonly name: string;
  /** The version that the card shows. */
  readonly version: number;
  /** Who has written last, and when. */
  readonly last?: { readonly by: string; readonly at: string };
  readonly sent: boolean;
  /** What somebody else saved meanwhile; the card's own fields are the person's text that was not saved. */
  readonly conflict?: { readonly by: string; readonly at: string; readonly fields: Fields };
  /** Other organisations for which the person may draft. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
}
/** What somebody invited is written to about. */
export type CallReason = 'invitation' | 'nudge' | 'extension';
/** To somebody invited, in 1:1: a call, a reminder, or news of more time. */
export interface RoundCallView {
  readonly view: 'round-call';
  readonly why: CallReason | 'over' | 'cancelled' | 'withdrawn';
  readonly session: SessionHead;
  readonly facilitator: string;
  readonly closesOn: string;
  readonly daysLeft: number;
  readonly organisations: readonly string[];
}
/** The facilitator's card until the round is over. */
export interface RoundControlView {
  readonly view: 'round-control';
  readonly session: SessionHead;
  readonly stage: StageHead;
  readonly phase: 'waiting' | 'open' | 'closing';
  readonly closesOn: string;
  readonly daysLeft: number;
  /** The closing day went by before the round was opened. */
  readonly missed?: true;
  readonly closesAt?: string;
  /** The next set time of reminding. */
  readonly nextNudge?: string;
  readonly counts: RoundCounts;
  /** How many people could not be reached by a message of this round. */
  readonly notReached: number;
  readonly inConversation: boolean;
}
/** The invitation list; only for facilitators. */
export interface InvitedView {
  readonly view: 'invited';
  readonly session: SessionHead;
  readonly counts: RoundCounts;
  readonly rows: readonly InvitedRow[];
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  /** Invitations may be added and changed until the close. */
  readonly open: boolean;
  /** What has just been done, and to whom. */
  readonly done?: { readonly what: 'invited' | 'changed' | 'withdrawn'; readonly name: string };
}
export interface InvitedRow {
  readonly standing: Standing;
  /** Names of its people whom a message of the round did not reach. */
  readonly notReached: readonly string[];
  /** Names and addresses that Teams cannot reach at all: they are to be written to by other means. */
  readonly outside: readonly string[];
}
/** One invitation, to be made or changed; its statements can be recorded from here. */
export interface InvitationView {
  readonly view: 'invitation';
  readonly session: SessionHead;
  readonly open: boolean;
  readonly row?: InvitedRow;
  /** The stage of which a statement has just been recorded. */
  readonly recorded?: Words;
  /** The stages that it has not sent, which a facilitator may record. */
  readonly recordable: readonly { readonly id: string; readonly title: Words }[];
}
/** What is sent on by other means to an organisation whose people Teams does not reach. */
export interface InvitationTextView {
  readonly view: 'invitation-text';
  readonly session: SessionHead;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly to: readonly string[];
  readonly facilitator: string;
  readonly closesOn: string;
  readonly purpose: Words;
  readonly parts: readonly {
    readonly title: Words;
    /** What is asked of all items. */
    readonly question?: Words;
    readonly asked: readonly Words[];
    /** The choices of every item, with the plan that says them in words. */
    readonly offered?: { readonly choices: readonly string[]; readonly plan: StagePlan };
  }[];
}
/** Before an invitation is taken back: what becomes of what the organisation has written. */
export interface AskWithdrawView {
  readonly view: 'ask-withdraw';
  readonly session: SessionHead;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly state: InvitationState;
}
/** A statement that came by other means, to be written down by a facilitator. */
export interface RecordStatementView {
  readonly view: 'record-statement';
  readonly session: SessionHead;
  readonly part: StageView;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly late: boolean;
}
/** Before a round is closed ahead of its day: how long it would be open, and what has not been sent. */
export interface AskCloseView {
  readonly view: 'ask-close';
  readonly session: SessionHead;
  readonly stage: StageHead;
  readonly daysLeft: number;
  readonly counts: RoundCounts;
}
export type RoundDayState = 'waiting' | 'missed' | 'open';
export interface ExtendView {
  readonly view: 'extend';
  readonly session: SessionHead;
  readonly closesOn: string;
  /** missed: the closing day went by before the round was opened. */
  readonly state: RoundDayState;
  /** The first day that can be chosen. */
  readonly earliest: string;
  /** The day that is proposed. */
  readonly proposed: string;
}
/** Beside the results of a named stage: which organisation took which stand. */
export interface StandsView {
  readonly view: 'stands';
  readonly session: SessionHead;
  readonly stage: StageHead;
  readonly plan: StagePlan;
  readonly items: readonly ItemStands[];
  readonly part: number;
  readonly parts: number;
}
/** One comment, to be coded and answered. */
export interface CodingView {
  readonly view: 'coding';
  readonly session: SessionHead;
  readonly stage: StageHead;
  readonly row: string;
  readonly subject?: Words;
  readonly text: string;
  readonly by?: string;
  /** What the organisation chose of the same item, with the plan that says it in words. */
  readonly chose?: { readonly choice: string; readonly plan: StagePlan };
  readonly code?: CommentCode;
  readonly reply?: string;
  /** Which of its codings is shown: 0 for none. */
  readonly version: number;
  /** 1-based among all comments of the round. */
  readonly number: number;
  readonly of: number;
}
/** How the comments were coded, and the way to send the answers. */
export interface CodingSummaryView {
  readonly view: 'coding-summary';
  readonly session: SessionHead;
  readonly comments: number;
  readonly counts: readonly {
    readonly stage: Words;
    readonly subject?: Words;
    readonly counts: Readonly<Record<CommentCode, number>>;
    readonly uncoded: number;
    readonly replied: number;
  }[];
  /** How many answers can go out now: those of stages that have been shown. */
  readonly sendable: number;
  readonly unshown: number;
  readonly sent: boolean;
  /** Private messages are on their way. */
  readonly sending?: true;
  /** After a sending: somebody has not been written to yet. */
  readonly waiting?: true;
  /** Organisations with people whom no message reached. */
  readonly unreached: number;
}
/** The answers to comments: to all in the room, or to one organisation in 1:1. */
export interface RepliesView {
  readonly view: 'replies';
  readonly session: SessionHead;
  /** Present in 1:1: whose comments these are. */
  readonly organisation?: string;
  readonly replies: readonly {
    readonly stage: Words;
    readonly subject?: Words;
    readonly text: string;
    readonly by?: string;
    readonly code?: CommentCode;
    readonly reply: string;
  }[];
  readonly part: number;
  readonly parts: number;
}

/** To the facilitator: answers for an organisation that no message reached, as text to send on. */
export interface RepliesTextView {
  readonly view: 'replies-text';
  readonly session: SessionHead;
  readonly organisation: string;
  readonly to: readonly string[];
  readonly replies: RepliesView['replies'];
  /** 1-based among such organisations. */
  readonly number: number;
  readonly of: number;
}

export type RoundView =
  | RoundCardView
  | RoundOverView
  | RoundStatusView
  | RoundPartView
  | RoundCallView
  | RoundControlView
  | InvitedView
  | InvitationView
  | InvitationTextView
  | AskWithdrawView
  | RecordStatementView
  | ExtendView
  | AskCloseView
  | StandsView
  | CodingView
  | CodingSummaryView
  | RepliesView
  | RepliesTextView;

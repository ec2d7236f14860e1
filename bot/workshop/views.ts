import type { BackgroundQuestions, Told } from './background.ts';
import type { AdaptingView } from './adapting-views.ts';
import type { Digest } from './digest.ts';
import type { Quarter } from './due.ts';
import type { ExportingView } from './exporting-views.ts';
import type { Grouping } from './grouping.ts';
import type { GroupingNow, GroupingView } from './grouping-views.ts';
import type { HeadingsView } from './headings-views.ts';
import type { KindName, Results, StagePlan } from './kinds/all-kinds.ts';
import type { Answered, Fields, Option } from './kinds/kind.ts';
import type { LaunchingView } from './launching-views.ts';
import type { LinkingView } from './link/link-views.ts';
import type { Outlook } from './outlook.ts';
import type { Refusal } from './refusals.ts';
import type { Change } from './series/change-since.ts';
import type { Coming, RecallView, RepeatView, RepeatingView } from './series/series-views.ts';
import type { Phase } from './session.ts';
import type { CommentsLeft } from './round/coding.ts';
import type { RoundView } from './round-views.ts';
import type { SteeringType } from './steering.ts';
import type { Language, Words } from './words.ts';

/** What every card of a session says of it. */
export interface SessionHead {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly rehearsal: boolean;
}

/** What every card of a stage says of it. */
export interface StageHead {
  readonly id: string;
  readonly kind: KindName;
  /** 1-based place among `of` stages. */
  readonly number: number;
  readonly of: number;
  readonly title: Words;
  readonly minutes: number;
  readonly anonymous: boolean;
  /** It is answered in an open round, over days or weeks. */
  readonly part?: true;
}

/** How many have answered, and of how many where that is known. */
export interface Progress {
  readonly answered: number;
  readonly of?: number;
  /** How many people stand behind the answers, where some answer as a group; `of` then counts people too. */
  readonly people?: number;
}

/** What a facilitator can press; each is a verb of the door. */
export type Step =
  | Exclude<SteeringType, 'cancel'>
  | 'preview'
  | 'review'
  | 'gather'
  | 'grouping'
  | 'link'
  | 'wall'
  | 'invited'
  | 'coding'
  | 'ask-end'
  | 'ask-cancel';

/** The first card in the personal chat: one button, a rehearsal. */
export interface WelcomeView {
  readonly view: 'welcome';
}
export interface HelpView {
  readonly view: 'help';
  readonly where: 'personal' | 'conversation';
}
/** A helpful answer to a message that is no command. */
export interface UnknownWordView {
  readonly view: 'unknown-word';
  readonly where: 'personal' | 'conversation';
}
/** The room's first card: what happens today. Replaces the launch card. */
export interface LobbyView {
  readonly view: 'lobby';
  readonly session: SessionHead;
  readonly purpose: Words;
  readonly stages: readonly (StageHead & { readonly asks: boolean })[];
  readonly minutes: number;
  readonly facilitators: readonly string[];
  readonly smallGroup: number;
  /** Open round: the last day. */
  readonly closesOn?: string;
  /** It is over. */
  readonly roundOver?: true;
  /** The code by which people may come in without Teams; absent while nobody may. */
  readonly linkCode?: string;
  /** A rehearsal takes at once what is otherwise open for days. */
  readonly otherwiseOpen?: true;
}
/**
 * The card that people answer. shared: in the room. mine: private, prefilled. preview: what the facilitator
 * sees before opening, without a send button.
 */
export interface StageView extends BackgroundQuestions {
  readonly view: 'stage';
  readonly mode: 'shared' | 'mine' | 'preview';
  readonly session: SessionHead;
  readonly stage: StageHead;
  readonly plan: StagePlan;
  /** How the answers will be broken down, where they are. */
  readonly grouping?: Grouping;
  readonly smallGroup: number;
  /** A named stage whose answers are also seen by people who came by link. */
  readonly seenByLink?: true;
  /** Present on the person's own card. */
  readonly told?: Told;
  readonly options: readonly Option[];
  readonly fields?: Fields;
  /** Where a person has made several: each of their commitments, and the 1-based one that `fields` hold. */
  readonly entries?: readonly string[];
  readonly entry?: number;
  /** Due dates are offered from this quarter on. */
  readonly thisQuarter: Quarter;
  /** Talk: when the time given is over. */
  readonly endsAt?: string;
}
/** What is left of a card that has been sent again at the bottom: an open answer card, or a control card. */
export interface MovedView {
  readonly view: 'moved';
  readonly card: 'answer' | 'control';
  readonly session: SessionHead;
  readonly stage: StageHead;
}
/** What is left of an answer card once the next stage has opened, or the session has ended. */
export interface StageOverView {
  readonly view: 'stage-over';
  readonly session: SessionHead;
  readonly stage: StageHead;
  readonly dropped: boolean;
}
/** The live message beside the open card: count, countdown, timer. */
export interface StatusView {
  readonly view: 'status';
  readonly session: SessionHead;
  readonly stage: StageHead;
  readonly phase: Phase;
  readonly progress: Progress;
  /** While closing: whole seconds left. */
  readonly secondsLeft?: number;
  readonly closesAt?: string;
  /** Talk: the end of the time given, and whole minutes left (0 when it is over). */
  readonly endsAt?: string;
  readonly minutesLeft?: number;
}
/** The result of one stage, in one or more parts so that each card keeps within its size. */
export interface ResultsView {
  readonly view: 'results';
  readonly session: SessionHead;
  readonly stage: StageHead;
  readonly plan: StagePlan;
  readonly result: Results[KindName];
  readonly answered: Answered;
  readonly smallGroup: number;
  /** Which groups the result is broken down by; by side where absent. */
  readonly grouping?: Grouping;
  /** How many rows the facilitator hid. */
  readonly hidden: number;
  /** How many rows are shown in all parts together. */
  readonly total: number;
  /** What moved since an earlier session of the series; on the first part only. */
  readonly change?: Change;
  readonly part: number;
  readonly parts: number;
}
/** Answers that can be gathered under headings at the moment when it is useful. */
export interface Gathering {
  /** The stage in which they were written. */
  readonly stage: string;
  /** The stage that offers the headings to choose from. */
  readonly before?: StageHead;
  /** That stage is the next to be opened, which locks what it offers. */
  readonly last?: true;
  /** Before such a stage: it offers only so many, and leaves so many out. */
  readonly cut?: { readonly what: 'answers' | 'headings'; readonly offered: number; readonly left: number };
}
/** The facilitator's card: one clear next step. */
export interface ControlView {
  readonly view: 'control';
  readonly session: SessionHead;
  readonly stage: StageHead;
  readonly phase: Phase;
  readonly say: Words;
  /** The workshop's language: the words to say are for the room, whatever language the card is in. */
  readonly spoken: Language;
  /** The same words in the second language of the workshop. */
  readonly spokenToo?: Language;
  readonly next?: Step;
  readonly others: readonly Step[];
  readonly progress: Progress;
  readonly closesAt?: string;
  /** The stage was a part of an open round: it was answered alone, and nobody counts its minutes. */
  readonly ofRound?: true;
  readonly time: {
    /** Minutes since this stage opened; absent before. */
    readonly used?: number;
    readonly planned: number;
    /** Minutes behind the whole plan, 0 when in time. */
    readonly late: number;
  };
  /** What to drop or shorten; present only when late. */
  readonly ifLate?: Words;
  readonly note?: 'nobody-answered' | 'nothing-to-support' | 'gap-hidden';
  /** The card stands in the conversation because 1:1 could not be reached. */
  /** Before a stage that is broken down: by what, and what of it cannot be shown. */
  readonly grouping?: GroupingNow;
  readonly inConversation: boolean;
  /** The title of the stage after this one. */
  readonly following?: Words;
  /** A later stage that is broken down, and what of it will not be shown. */
  readonly ahead?: { readonly stage: StageHead; readonly outlook: Outlook };
  /** After a round: what is left to do with its comments. */
  readonly comments?: CommentsLeft;
  /** What `gather` is about. */
  readonly gathering?: Gathering;
  /** The stage whose answers `review` shows, which may be an earlier one. */
  readonly reviews?: string;
  /** Where people may take part by link: how many have come so. */
  readonly link?: {
    readonly code: string;
    readonly open: boolean;
    readonly came: number;
    readonly most: number;
  };
}
/** The control card when all is over. */
export interface ControlOverView {
  readonly view: 'control-over';
  readonly session: SessionHead;
  /** ending: the digests are still on their way. gave-way: a rehearsal that was left for a new one. */
  readonly state: 'ending' | 'ended' | 'cancelled' | 'gave-way';
  readonly undelivered: number;
  readonly leaders: number;
  /** When a workshop that comes again does so. */
  readonly coming?: Coming;
  /** An open round does not come again by itself. */
  readonly once?: true;
}
/** Asked once more before what cannot be undone: ending early, or cancelling. */
export interface AskSureView {
  readonly view: 'ask-sure';
  readonly before: 'end' | 'cancel';
  /** Before the end of a round: what is left to do with its comments. */
  readonly comments?: CommentsLeft;
  readonly session: SessionHead;
  readonly stage: StageHead;
}
/** Answers one by one, to hide or show again; only for facilitators. */
export interface ReviewView {
  readonly view: 'review';
  readonly session: SessionHead;
  readonly stage: StageHead;
  readonly rows: readonly { readonly id: string; readonly text: string; readonly hidden: boolean }[];
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  /** Whether these answers can be gathered under headings. */
  readonly gathers: boolean;
}
/** Private: the answer is in. Asks of the person's background what is not known yet. */
export interface ReceiptView extends BackgroundQuestions {
  readonly view: 'receipt';
  readonly session: SessionHead;
  readonly stage: StageHead;
  readonly plan: StagePlan;
  readonly fields: Fields;
  /** How many commitments the person has made in this stage. */
  readonly entries: number;
  readonly options: readonly Option[];
  readonly told: Told;
  /** The person changes what they told: everything is asked, prefilled. */
  readonly changing?: true;
}
/** A refusal, as a card. */
export interface NoticeView {
  readonly view: 'notice';
  readonly notice: Refusal['refusal'];
  readonly values?: Refusal['values'];
}
/** The end, in the room. */
export interface SummaryView {
  readonly view: 'summary';
  readonly digest: Digest;
}
/** To a leader, in 1:1. In a rehearsal it goes to the rehearser and says so. */
export interface DigestView {
  readonly view: 'digest';
  readonly digest: Digest;
}
/** To the facilitator: a digest that could not be delivered, as text to send on. */
export interface ForwardView {
  readonly view: 'forward';
  readonly digest: Digest;
  readonly to: readonly { readonly name: string; readonly reason: ForwardReason }[];
}
export type ForwardReason = 'no-account' | 'not-reachable' | 'channel-refused';

/** Everything that can stand on a card. cards/ renders each in a given language. */
export type View =
  | GroupingView
  | WelcomeView
  | HelpView
  | UnknownWordView
  | LaunchingView
  | LobbyView
  | StageView
  | MovedView
  | StageOverView
  | StatusView
  | ResultsView
  | ControlView
  | ControlOverView
  | AskSureView
  | ReviewView
  | HeadingsView
  | ReceiptView
  | NoticeView
  | SummaryView
  | DigestView
  | ForwardView
  | RepeatView
  | RepeatingView
  | RecallView
  | AdaptingView
  | ExportingView
  | LinkingView
  | RoundView;

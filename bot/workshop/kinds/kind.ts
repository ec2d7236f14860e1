import type { Grouping } from '../grouping.ts';
import type { Heading } from '../headings.ts';
import type { Party, Side } from '../parties.ts';
import type { Language, Words } from '../words.ts';

/** What a card or page sends: input id -> text. Whatever else arrives is dropped at the door. */
export type Fields = Readonly<Record<string, string>>;

/** What every stage of an agenda has, whatever it asks. */
export interface StageBase {
  /** Unique in the agenda; other stages (support) refer to it. */
  readonly id: string;
  readonly title: Words;
  readonly minutes: number;
  /** The words that the facilitator can say aloud now ("sano nyt"). */
  readonly say: Words;
  /** What to leave out or shorten when the workshop runs late. */
  readonly ifLate: Words;
  /** Whether the whole stage can be dropped when late. */
  readonly droppable: boolean;
  /** What the launch card proposes; the facilitator's choice at launch is final. */
  readonly anonymous: boolean;
}

/** The smallest part of an answer that is kept after the close: one text, one level, one support. */
export interface Row<Content = unknown> {
  /** Random, given at the close: it tells nothing of who or when. */
  readonly id: string;
  readonly content: Content;
  /** Only in a named stage. */
  readonly by?: RowAuthor;
}

export interface RowAuthor {
  /** Of the person, or of the organisation where people stated it together. */
  readonly name: string;
  readonly party?: Party;
  /** The id of the invited organisation whose statement it is. */
  readonly organisation?: string;
  /** A facilitator wrote down what came by other means, before the close. */
  readonly recorded?: true;
  /** It came after the close, and a facilitator recorded it. */
  readonly late?: true;
  /** The person came by link: the name is as they typed it, and nobody has checked it. */
  readonly byLink?: true;
}

/** How many answered, and from which sides. Whoever gave no party counts only in the total. */
export interface Answered {
  /** Answers: one of a table that answers together is one. */
  readonly total: number;
  /** Nobody where the stage is not grouped by side. */
  readonly bySide: Readonly<Record<Side, number>>;
  /** The groups of another dimension, or merged ones; absent where they are the sides. */
  readonly byGroup?: Readonly<Record<string, number>>;
  /** How many people stand behind the answers, where some answered as a group. */
  readonly people?: number;
  /** How many of the answers came by link; absent where none did. */
  readonly byLink?: number;
}

/** What is left of a stage after its final close. Immutable. */
export interface ClosedStage<Content = unknown> {
  readonly answered: Answered;
  /** Shuffled. */
  readonly rows: readonly Row<Content>[];
  /**
   * What may be said of the groups, computed once at the close, because the rows of an anonymous stage carry
   * none: item id -> group -> counts. A cell that suppression forbids is absent. Read it with groupsShown and
   * countsOfSide of breakdown.ts.
   */
  readonly breakdown?: Breakdown;
  /** Which groups those are; absent where they are the sides. */
  readonly grouping?: Grouping;
}

/** item id -> how many chose each option, in the order that the kind gives its options. */
export type Counts = Readonly<Record<string, readonly number[]>>;

/** item id -> group of the stage's one dimension (by default a side) -> how many chose each option. */
export type Breakdown = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** What a stage builds on: an earlier stage, and what it takes from there. */
export interface Ground {
  readonly stage: string;
  /**
   * answers: those shown. headings: those with shown answers, else the answers; fixed when the stage opens.
   * winners: what came out on top, and nothing where nothing did.
   */
  readonly take: 'answers' | 'headings' | 'winners';
}

/** Something of an earlier stage that people choose among here. */
export interface Option {
  readonly id: string;
  readonly text: string;
}

/** The one number of an item that may be set beside that of an earlier session of the same series. */
export interface Measure {
  readonly id: string;
  readonly label: Words;
  readonly value: number;
  /** step: a mean on the kind's scale. percent: a share. gap: importance minus sufficiency, both on 0-100. */
  readonly unit: 'step' | 'percent' | 'gap';
}

/** The main result of a stage, as digests tell it; each kind adds figures of its own. */
export interface Highlight {
  /** It tells of the stage that it is compared with too, which then needs no telling of its own. */
  readonly tellsEarlier?: true;
}

/** One choice of one item: the kind's card says it in words. */
export interface StandPart {
  readonly item: { readonly id: string; readonly label: Words };
  readonly choice: string;
  /** Where the choice stands among those of the item, the lowest first. */
  readonly place: number;
}

/** What a kind may need to know besides its own plan. */
export interface StageContext {
  /** What the stage that this one builds on gives to choose from; empty where it builds on none. */
  readonly options: readonly Option[];
}

/** An earlier stage of the session, as everybody may see it. */
export interface Earlier {
  readonly plan: StageBase;
  readonly closed: ClosedStage;
}

/** What a sample answer may look back on, besides. */
export interface SampleContext extends StageContext {
  /** The plans of the stages before this one. */
  readonly earlier?: readonly StageBase[];
}

/** What the figures of a stage need to know besides its rows. */
export interface ResultContext extends StageContext {
  /** Suppression threshold in answers. */
  readonly smallGroup: number;
  /** The earlier stage that this one is compared with, once everybody has seen it. */
  readonly earlier?: Earlier;
  /** Where rows have been gathered: the headings, without hidden rows. */
  readonly headings?: readonly Heading[];
  /** Ids of what stood to choose from when the stage was opened: the order of the counts. */
  readonly opened?: readonly string[];
}

/** A sample participant of a rehearsal asks a kind what to answer. */
export interface SampleRequest {
  /** 0-based place in the cast. */
  readonly index: number;
  readonly party: Party;
  readonly side: Side;
  readonly language: Language;
  /** ISO date, for samples that need a due date. */
  readonly today: string;
}

/** Why an answer was not taken, as a code that cards/texts says in three languages. */
export interface FieldProblem {
  readonly problem:
    | 'empty'
    | 'too-long'
    | 'too-many'
    | 'unknown-choice'
    | 'no-owner'
    | 'no-due'
    | 'bad-due'
    | 'bad-points'
    | 'too-many-points'
    | 'ranked-twice';
  readonly values?: Readonly<Record<string, number | string>>;
}

/**
 * What a kind of stage does. One file a kind in this folder, one in cards/kinds, its texts, and a line in
 * all-kinds.ts: nothing else knows the kinds apart.
 */
export interface Kind<Plan extends StageBase, Body, Result, Main extends Highlight> {
  /** False for a stage without answers (talk): it closes at once and has nothing to reveal. */
  readonly asks: boolean;
  /** True where a name belongs to the matter (commitments): the launch card offers no anonymity. */
  readonly alwaysNamed: boolean;
  /** Whether a person's answers in one stage add up (commitments) instead of replacing each other. */
  readonly addsUp: boolean;
  /** Whether there are people's own texts among its rows, which the facilitator can hide one by one. */
  readonly moderated: boolean;
  /** A row as one text, for the facilitator who goes through the answers; undefined for what nobody wrote. */
  textOf(content: unknown): string | undefined;
  /** Only where the facilitator can gather rows under headings: what is asked, and which of it a row answers. */
  readonly topics?: {
    of(plan: Plan): readonly { readonly id: string; readonly text: Words }[];
    answeredBy(content: unknown): string;
  };
  /** What a row is about, the question or the item, for reading people's own texts subject by subject. */
  subjectOf?(content: unknown, plan: Plan): { readonly id: string; readonly label: Words } | undefined;
  /** What a row says of one item, for showing whose stand it is; absent or undefined where it is a text alone. */
  standOf?(content: unknown, plan: Plan): StandPart | undefined;
  /** The choices that every item offers, in words by the card's `stand`, where the same are offered for all. */
  offered?(plan: Plan): readonly string[];
  /** The earlier stage that gives this one its options. */
  buildsOn?(plan: Plan): Ground | undefined;
  /** The earlier stage that this one's figures are compared with, by its id. */
  comparesWith?(plan: Plan): string | undefined;
  /** Reads what a person sent; `previous` is their own earlier answer in this stage. */
  accept(
    fields: Fields,
    plan: Plan,
    context: StageContext & { previous?: Body | undefined },
  ): { readonly body: Body } | FieldProblem;
  /**
   * The reverse of accept: what to prefill on the person's own card. Where answers add up, the 1-based `entry`,
   * or the last when there is no such one.
   */
  fieldsOf(body: Body, plan: Plan, entry?: number): Fields;
  /** Splits an answer into the parts that are kept, so that no two of them can be tied together. */
  rowsOf(body: Body): readonly unknown[];
  /**
   * How many of these answers chose each option of each item, for what may be said of groups: the close asks it
   * group by group and suppresses what is small. `opened` are the ids of what an earlier stage gave to choose from.
   * Absent where answers cannot be counted.
   */
  countsOf?(bodies: readonly Body[], plan: Plan, opened?: readonly string[]): Counts;
  /** The figures of a closed stage; hidden rows have been taken out already. */
  resultOf(closed: ClosedStage, plan: Plan, context: ResultContext): Result;
  /** What leaders are told of a result: the main thing in a few figures; undefined where nothing stands out. */
  highlightOf(result: Result, plan: Plan): Main | undefined;
  /** What people said needs a decision; absent where a kind never asks that. */
  decisionsIn?(result: Result, plan: Plan): readonly string[];
  /** What of a result may be compared over a series; absent where nothing is. */
  measuresOf?(result: Result): readonly Measure[];
  /** What came out on top, the first first, in a language: where a later stage can start from it. */
  winnersOf?(result: Result, language: Language): readonly Option[];
  /** A believable answer for a rehearsal, as the fields that a person would have sent. */
  sampleOf(plan: Plan, request: SampleRequest, context: SampleContext): Fields;
}

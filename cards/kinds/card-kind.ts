import type { ChartSpec } from '../../bot/charts/chart-spec.ts';
import type { Quarter } from '../../bot/workshop/due.ts';
import type { Highlights, KindName, Plans, Results } from '../../bot/workshop/kinds/all-kinds.ts';
import type { Fields, Option } from '../../bot/workshop/kinds/kind.ts';
import type { ResultsView, StageView } from '../../bot/workshop/views.ts';
import type { Section } from '../digest-sections.ts';
import type { Element } from '../element.ts';
import type { ExportedResult } from '../exported/exported-result.ts';
import type { Speech } from '../speech.ts';
import type { TextKey } from '../texts.ts';

/** What the inputs of an answer card need to know besides the plan. */
export interface Asking {
  readonly speech: Speech;
  /** What the person sent before; empty on a new card. */
  readonly fields: Fields;
  readonly options: readonly Option[];
  readonly thisQuarter: Quarter;
  readonly endsAt: StageView['endsAt'];
}

/** What the summary of a person's own answer needs to know besides the plan. */
export interface Recalling {
  readonly speech: Speech;
  readonly fields: Fields;
  readonly options: readonly Option[];
  readonly entries: number;
}

/** What the results need to know besides the figures. */
export interface Showing<Plan>
  extends Pick<ResultsView, 'answered' | 'smallGroup' | 'part' | 'parts' | 'total'> {
  readonly speech: Speech;
  readonly plan: Plan;
}

/** What the main result needs to know besides its figures. */
export interface Telling<Plan> {
  readonly speech: Speech;
  readonly plan: Plan;
  /** Characters of a text that people wrote. */
  readonly longest: number;
}
/** What the same needs to know for a file, which has no parts. */
export type ExportedShowing<Plan> = Pick<Showing<Plan>, 'smallGroup' | 'speech' | 'plan'>;

/** How a kind of stage looks on cards: its file in this folder, its line in all-kinds.ts, and its texts. */
export interface CardKind<Name extends KindName> {
  /** The button that starts another entry, where a person may make several. */
  readonly another?: TextKey;
  /** What one of several entries is called, by its `number`, and which `entry` of all `entries` is being changed. */
  readonly entryTexts?: { readonly title: TextKey; readonly changing: TextKey };
  /** Input ids that travel with the send button instead of standing on the card. */
  readonly hiddenInputs?: readonly string[];
  /** What is asked, for a room to read from afar; a kind whose title says it all gives nothing. */
  question(plan: Plans[Name], speech: Speech): readonly string[];
  /** What a person fills in, or is told to do. */
  inputs(plan: Plans[Name], asking: Asking): Element[];
  /** A person's own answer, as the receipt repeats it. */
  receipt(plan: Plans[Name], recalling: Recalling): Element[];
  results(result: Results[Name], showing: Showing<Plans[Name]>): Element[];
  /** The main result as leaders read it: a few short lines in the kind's own words. */
  highlight(main: Highlights[Name], telling: Telling<Plans[Name]>): readonly Section[];
  /** A choice of the kind's `standOf` in words, beside the name of whose stand it is. */
  stand?(choice: string, plan: Plans[Name], speech: Speech): string;
  /** The same for a file: whole, as texts and numbers. */
  exported(result: Results[Name], showing: ExportedShowing<Plans[Name]>): ExportedResult;
  /** What the pictures of a result show, the main one first; a kind without figures has none. */
  charts?(result: Results[Name], plan: Plans[Name], speech: Speech): readonly ChartSpec[];
}

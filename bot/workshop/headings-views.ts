import type { Option } from './kinds/kind.ts';
import type { SessionHead, StageHead } from './views.ts';
import type { Words } from './words.ts';

interface OfHeadings {
  readonly session: SessionHead;
  readonly stage: StageHead;
  /** What the next press carries: a press on an older revision changes nothing. */
  readonly revision: number;
}

/** The facilitator gathers ungrouped answers under headings; only for facilitators. */
export interface GatherView extends OfHeadings {
  readonly view: 'gather';
  readonly headings: readonly { readonly id: string; readonly text: string; readonly answers: number }[];
  /** The ungrouped answers of this page, by what they answer; named where the stage asks several things. */
  readonly topics: readonly { readonly topic?: Words; readonly answers: readonly Option[] }[];
  /** How many are ungrouped, on all pages, of how many shown. */
  readonly ungrouped: number;
  readonly total: number;
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  /** What was typed and picked on a card that others have overtaken: nothing of it is lost. */
  readonly typed: { readonly text: string; readonly under: string; readonly rows: readonly string[] };
  readonly note?: 'no-proposals' | 'overtaken';
}

/** One heading, to be reworded, emptied or removed; only for facilitators. */
export interface HeadingView extends OfHeadings {
  readonly view: 'heading';
  readonly heading: string;
  readonly text: string;
  readonly answers: readonly Option[];
  readonly others: readonly { readonly text: string; readonly answers: number }[];
  /** How many more stand under it than the card holds. */
  readonly more: number;
  /** False where points have been given to it. */
  readonly removable: boolean;
}

/** Answers that seem to say nearly the same; only ever a proposal, and only for facilitators. */
export interface ProposalView extends OfHeadings {
  readonly view: 'proposal';
  readonly answers: readonly Option[];
  /** What the heading could be. */
  readonly text: string;
  /** How many proposals there are, this one included. */
  readonly left: number;
}

export type HeadingsView = GatherView | HeadingView | ProposalView;

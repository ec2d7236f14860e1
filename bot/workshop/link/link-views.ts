import type { BackgroundQuestions, Told } from '../background.ts';
import type { SessionHead } from '../views.ts';
import type { Words } from '../words.ts';

/** The facilitator's card of the link. */
export interface LinkView {
  readonly view: 'link';
  readonly session: SessionHead;
  readonly code: string;
  readonly open: boolean;
  readonly came: number;
  readonly most: number;
  readonly revision: number;
}

/** What somebody sees who has opened the link: what this is, and who they are. */
export interface JoinView extends BackgroundQuestions {
  readonly view: 'join';
  readonly session: SessionHead;
  readonly purpose: Words;
  readonly facilitators: readonly string[];
  readonly told: Told;
}

export type LinkingView = LinkView | JoinView;

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

/** To whoever steers, alone: where the wall of the room opens. */
export interface WallLinkView {
  readonly view: 'wall-link';
  readonly session: SessionHead;
  readonly url: string;
  /** How long the address is good for. */
  readonly hours: number;
}

export type LinkingView = LinkView | JoinView | WallLinkView;

import type { Commitment } from '../../bot/workshop/kinds/commitment.ts';
import type { PublishedTexts } from '../published-reference.ts';

/**
 * What a file says of the result of a stage: the same figures and sentences as its card, but whole, as plain texts
 * and typed numbers. What suppression hides is not in it.
 */
export interface ExportedResult {
  readonly question?: string;
  /** What matters first, as on the card. */
  readonly findings?: readonly Findings[];
  readonly tables?: readonly FigureTable[];
  /** How the figures are read, and why something is not shown. */
  readonly notes?: readonly string[];
  readonly reference?: PublishedTexts | undefined;
  /** What people wrote. */
  readonly answers?: readonly AnswerGroup[];
  readonly commitments?: readonly Commitment[];
}

export interface Findings {
  readonly title?: string;
  readonly lines: readonly string[];
}

export interface FigureTable {
  readonly title?: string;
  readonly figures: readonly Figure[];
}

/** One number: of an item, of everybody or of one group. */
export interface Figure {
  readonly item: string;
  /** Absent: of everybody. */
  readonly group?: string;
  readonly measure: string;
  readonly value: number;
  /** A mean has one; counts have none. */
  readonly decimals?: 1;
  /** Only for those who compute on: a memo has no room for it. */
  readonly detail?: true;
}

export interface AnswerGroup {
  /** The question or the item. */
  readonly subject?: string;
  /** The heading under which the facilitator gathered them. */
  readonly heading?: string;
  readonly answers: readonly ExportedAnswer[];
}

export interface ExportedAnswer {
  readonly id: string;
  readonly text: string;
  /** Who wrote it, only in a named stage. */
  readonly by?: string;
  /** What the facilitator made of a comment, and what was answered. */
  readonly code?: string;
  readonly reply?: string;
}

import type { ClosedStages } from '../results.ts';
import type { Session } from '../session.ts';
import type { Words } from '../words.ts';
import {
  type Coding,
  type CommentCode,
  codingOf,
  commentsOf,
  countAllCodes,
  type Replied,
} from './coding.ts';

/** What a summary tells of the comments of a round. */
export interface CommentsTold {
  readonly total: number;
  readonly counts: Readonly<Record<CommentCode, number>>;
  readonly uncoded: number;
  /** How many were answered; absent where the answers were not sent out. */
  readonly replied?: number;
  /** A few of them, those with an answer first. */
  readonly some: readonly ToldComment[];
}

export interface ToldComment {
  /** The question or the item, or else the stage. */
  readonly about: Words;
  readonly text: string;
  /** The organisation; people are not named. */
  readonly by?: string;
  readonly code?: CommentCode;
  readonly reply?: string;
}

const mostTold = 5;

/** Only of stages that were shown, and without what was hidden; undefined where nobody commented. */
export function commentsTold(
  session: Session,
  closed: ClosedStages,
  codings: readonly Coding[],
): CommentsTold | undefined {
  const comments = commentsOf(session, closed).filter(({ stage }) => stage.phase === 'revealed');
  if (!session.round || comments.length === 0) return undefined;
  const sent = session.round.repliedAt !== undefined;
  const { counts, uncoded, replied } = countAllCodes(comments, codings);
  const told = comments.map((comment) => toldOf({ comment, coding: codingOf(comment, codings) }, sent));
  const [answered, others] = [told.filter(({ reply }) => reply), told.filter(({ reply }) => !reply)];
  return {
    total: comments.length,
    counts,
    uncoded,
    ...(sent && { replied }),
    some: [...answered, ...others].slice(0, mostTold),
  };
}

function toldOf(
  { comment, coding }: { comment: Replied['comment']; coding: Coding | undefined },
  sent: boolean,
): ToldComment {
  const { by } = comment.row;
  return {
    about: comment.subject?.label ?? comment.stage.plan.title,
    text: comment.text,
    ...(by?.organisation !== undefined && { by: by.name }),
    ...(coding?.code && { code: coding.code }),
    ...(sent && coding?.reply && { reply: coding.reply }),
  };
}

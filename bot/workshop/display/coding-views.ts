import type { Organisation } from '../round/round.ts';
import type { CodingSummaryView, CodingView, RepliesTextView, RepliesView } from '../round-views.ts';
import {
  choiceBeside,
  type Coding,
  type Comment,
  codingOf,
  codingVersion,
  countCodes,
  type Replied,
  repliesToShow,
} from '../round/coding.ts';
import type { ClosedStages } from '../results.ts';
import type { Session } from '../session.ts';
import { sessionHead, stageHead } from './heads.ts';

/** One comment of all; `number` is 1-based and is brought within bounds. Undefined where there are none. */
export function codingView(
  session: Session,
  comments: readonly Comment[],
  codings: readonly Coding[],
  number: number,
  closed: ClosedStages,
): CodingView | undefined {
  const shown = Math.min(Math.max(1, number), comments.length);
  const comment = comments[shown - 1];
  if (!comment) return undefined;
  const coding = codingOf(comment, codings);
  const { name } = comment.row.by ?? {};
  const choice = choiceBeside(comment, closed);
  return {
    view: 'coding',
    session: sessionHead(session),
    stage: stageHead(session, comment.stage),
    row: comment.row.id,
    ...(comment.subject && { subject: comment.subject.label }),
    text: comment.text,
    ...(name && { by: name }),
    ...(choice !== undefined && { chose: { choice, plan: comment.stage.plan } }),
    ...(coding?.code && { code: coding.code }),
    ...(coding?.reply && { reply: coding.reply }),
    version: codingVersion(coding),
    number: shown,
    of: comments.length,
  };
}

/** Where the facilitator begins or goes on: the first comment without a code, or undefined when all have one. */
export function firstUncoded(comments: readonly Comment[], codings: readonly Coding[]): number | undefined {
  const place = comments.findIndex((comment) => !codingOf(comment, codings)?.code);
  return place === -1 ? undefined : place + 1;
}

const onTheirWay = { sending: false, waiting: false, unreached: [] };

export function codingSummaryView(
  session: Session,
  comments: readonly Comment[],
  codings: readonly Coding[],
  way: { sending: boolean; waiting: boolean; unreached: readonly unknown[] } = onTheirWay,
): CodingSummaryView {
  const counts = countCodes(comments, codings);
  const sendable = repliesToShow(comments, codings).length;
  return {
    view: 'coding-summary',
    session: sessionHead(session),
    comments: comments.length,
    counts: counts.map(({ stage, subject, ...rest }) => ({
      ...rest,
      stage: stage.plan.title,
      ...(subject && { subject: subject.label }),
    })),
    sendable,
    unshown: counts.reduce((all, { replied }) => all + replied, 0) - sendable,
    sent: session.round?.repliedAt !== undefined,
    ...(way.sending && { sending: true }),
    ...(way.waiting && { waiting: true }),
    unreached: way.unreached.length,
  };
}

/** Characters of comments and answers on one card, and how many of them. */
const charactersOnACard = 4500;
const repliesOnACard = 8;

/** Answers to comments, in as many parts as their size asks. */
export function repliesViews(
  session: Session,
  replies: readonly Replied[],
  organisation?: string,
): RepliesView[] {
  const chunks: Replied[][] = [];
  let characters = 0;
  for (const reply of replies) {
    const length = reply.comment.text.length + (reply.coding.reply?.length ?? 0);
    const last = chunks.at(-1);
    const full = last && (last.length >= repliesOnACard || characters + length > charactersOnACard);
    if (last && !full) last.push(reply);
    else chunks.push([reply]);
    characters = last && !full ? characters + length : length;
  }
  return chunks.map((chunk, index) => ({
    view: 'replies',
    session: sessionHead(session),
    ...(organisation !== undefined && { organisation }),
    replies: chunk.map(toldReply),
    part: index + 1,
    parts: chunks.length,
  }));
}

/** The answers for an organisation that no message reached, to be sent on by other means. */
export function repliesTextView(
  session: Session,
  {
    organisation,
    to,
    replies,
  }: { organisation: Organisation; to: readonly string[]; replies: readonly Replied[] },
  { number = 1, of = 1 } = {},
): RepliesTextView {
  return {
    view: 'replies-text',
    session: sessionHead(session),
    organisation: organisation.name,
    to,
    replies: replies.map(toldReply),
    number,
    of,
  };
}

function toldReply({ comment, coding }: Replied): RepliesView['replies'][number] {
  return {
    stage: comment.stage.plan.title,
    ...(comment.subject && { subject: comment.subject.label }),
    text: comment.text,
    ...(comment.row.by?.name && { by: comment.row.by.name }),
    ...(coding.code && { code: coding.code }),
    reply: coding.reply ?? '',
  };
}

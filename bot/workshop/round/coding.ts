import { kindOf, type StagePlan } from '../kinds/all-kinds.ts';
import type { Row } from '../kinds/kind.ts';
import type { Person } from '../people.ts';
import { maySteer } from '../permissions.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { ClosedStages } from '../results.ts';
import type { Session, Stage } from '../session.ts';
import type { Words } from '../words.ts';
import { isRoundClosed } from './round.ts';

/** perustelu, täsmennys, lisäys, sanamuoto, vastustus */
export const commentCodes = ['reasoning', 'specification', 'addition', 'wording', 'objection'] as const;
export type CommentCode = (typeof commentCodes)[number];

/** What a facilitator made of one comment: what kind it is, and the answer to it (vastine). */
export interface Coding {
  readonly stage: string;
  readonly row: string;
  readonly code?: CommentCode;
  readonly reply?: string;
  /** Raised by every change; absent in what was kept before it was counted. */
  readonly version?: number;
  readonly by: Person;
  readonly at: string;
}

/** A text of the round that can be coded and answered. */
export interface Comment {
  readonly stage: Stage;
  readonly row: Row;
  readonly text: string;
  /** What it is about: the question or the item; absent where the kind does not say. */
  readonly subject?: { readonly id: string; readonly label: Words };
}

const longestReply = 3000;

/** Every comment of the closed stages that is not hidden, stage by stage and subject by subject. */
export function commentsOf(session: Session, closed: ClosedStages): Comment[] {
  return session.stages
    .filter(({ plan }) => isCommented(plan))
    .flatMap((stage) => commentsOfStage(stage, closed));
}

/** Whether people write texts in it that can be answered; a promise is no comment. */
export function isCommented(plan: StagePlan): boolean {
  const kind = kindOf(plan);
  return kind.moderated && !kind.addsUp;
}

function commentsOfStage(stage: Stage, closed: ClosedStages): Comment[] {
  const kind = kindOf(stage.plan);
  const rows = closed.get(stage.plan.id)?.rows ?? [];
  const comments = rows
    .filter(({ id }) => !stage.hidden.includes(id))
    .map((row): Comment => {
      const subject = kind.subjectOf?.(row.content, stage.plan);
      return { stage, row, text: (kind.textOf(row.content) ?? '').trim(), ...(subject && { subject }) };
    })
    .filter(({ text }) => text !== '');
  const asked = askedIds(stage.plan);
  const order = [...new Set([...asked, ...comments.map(({ subject }) => subject?.id)])];
  return order.flatMap((id) => comments.filter(({ subject }) => subject?.id === id));
}

/** What the stage asks of, in the order of its card. */
function askedIds(plan: StagePlan): string[] {
  const asked = 'items' in plan ? plan.items : 'questions' in plan ? plan.questions : [];
  return asked.map(({ id }) => id);
}

/** What an organisation chose of the item that it commented on; undefined where nobody stands behind the comment. */
export function choiceBeside({ stage, row, subject }: Comment, closed: ClosedStages): string | undefined {
  const organisation = row.by?.organisation;
  if (stage.anonymous || organisation === undefined || !subject) return undefined;
  const kind = kindOf(stage.plan);
  return (closed.get(stage.plan.id)?.rows ?? [])
    .filter(({ by }) => by?.organisation === organisation)
    .map(({ content }) => kind.standOf?.(content, stage.plan))
    .find((stand) => stand?.item.id === subject.id)?.choice;
}

export interface CodingCommand {
  readonly stage: string;
  readonly row: string;
  readonly code: string;
  readonly reply: string;
  /** The version that the card showed; 0 where nobody had coded the comment. */
  readonly version: number;
}

/** How many times a comment has been coded. */
export function codingVersion(coding: Coding | undefined): number {
  return coding ? (coding.version ?? 1) : 0;
}

/** Codes and answers one comment, or changes that. */
export function codeComment(
  session: Session,
  { stage, row, code, reply, version }: CodingCommand,
  {
    actor,
    now,
    comments,
    stored,
  }: { actor: Person; now: string; comments: readonly Comment[]; stored: Coding | undefined },
): Coding | Refusal {
  if (!maySteer(actor, session)) return refuse('not-facilitator');
  if (session.state !== 'running') return refuse('session-over');
  if (!isRoundClosed(session)) return refuse('round-not-closed');
  if (!comments.some((comment) => comment.stage.plan.id === stage && comment.row.id === row)) {
    return refuse('no-such-comment');
  }
  const known = commentCodes.find((one) => one === code);
  if (code !== '' && !known) return refuse('unknown-choice');
  const text = reply.trim();
  if (text.length > longestReply) return refuse('too-long', { most: longestReply });
  if (!stored && !known && text === '') return refuse('coding-empty');
  // A press that is delivered twice has been kept already.
  if (stored && stored.code === known && (stored.reply ?? '') === text) return stored;
  if (codingVersion(stored) !== version) return refuse('coding-changed');
  return {
    stage,
    row,
    ...(known && { code: known }),
    ...(text !== '' && { reply: text }),
    version: version + 1,
    by: actor,
    at: now,
  };
}

/** How many comments of each kind a subject got. */
export interface CodeCount {
  readonly stage: Stage;
  readonly subject?: Comment['subject'];
  readonly counts: Readonly<Record<CommentCode, number>>;
  readonly uncoded: number;
  readonly replied: number;
}

export function countCodes(comments: readonly Comment[], codings: readonly Coding[]): CodeCount[] {
  const groups = new Map<string, Comment[]>();
  for (const comment of comments) {
    const name = `${comment.stage.plan.id} ${comment.subject?.id ?? ''}`;
    groups.set(name, [...(groups.get(name) ?? []), comment]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return [
      {
        stage: first.stage,
        ...(first.subject && { subject: first.subject }),
        ...countAllCodes(group, codings),
      },
    ];
  });
}

/** The same of all comments together. */
export function countAllCodes(
  comments: readonly Comment[],
  codings: readonly Coding[],
): Pick<CodeCount, 'counts' | 'uncoded' | 'replied'> {
  const made = comments.map((comment) => codingOf(comment, codings));
  const countOf = (code: CommentCode) => made.filter((coding) => coding?.code === code).length;
  return {
    counts: Object.fromEntries(commentCodes.map((code) => [code, countOf(code)])) as CodeCount['counts'],
    uncoded: made.filter((coding) => !coding?.code).length,
    replied: made.filter((coding) => coding?.reply).length,
  };
}

/** What is left to do with the comments of a round that is over. */
export interface CommentsLeft {
  readonly uncoded: number;
  readonly unanswered: number;
  /** Answers that were written and not sent. */
  readonly unsent: number;
}

/** Undefined where nothing is left. */
export function commentsLeft(
  session: Session,
  closed: ClosedStages,
  codings: readonly Coding[],
): CommentsLeft | undefined {
  if (!isRoundClosed(session)) return undefined;
  const comments = commentsOf(session, closed);
  const { uncoded, replied } = countAllCodes(comments, codings);
  const unanswered = comments.length - replied;
  const unsent = session.round.repliedAt ? 0 : replied;
  return uncoded + unanswered + unsent > 0 ? { uncoded, unanswered, unsent } : undefined;
}

export function codingOf({ stage, row }: Comment, codings: readonly Coding[]): Coding | undefined {
  return codings.find((coding) => coding.stage === stage.plan.id && coding.row === row.id);
}

/** A comment with its answer, as it goes back. */
export interface Replied {
  readonly comment: Comment;
  readonly coding: Coding;
}

/** What has been answered and may be seen by all: only of stages that have been shown. */
export function repliesToShow(comments: readonly Comment[], codings: readonly Coding[]): Replied[] {
  return comments
    .filter(({ stage }) => stage.phase === 'revealed')
    .flatMap((comment) => {
      const coding = codingOf(comment, codings);
      return coding?.reply ? [{ comment, coding }] : [];
    });
}

/** What was answered to an organisation: only in named stages does a comment have one. */
export function repliesTo(organisation: string, replies: readonly Replied[]): Replied[] {
  return replies.filter(({ comment }) => comment.row.by?.organisation === organisation);
}

/** The answers go out: once for good, so that nobody hears twice. */
export function sendReplies(
  session: Session,
  { actor, now, replies }: { actor: Person; now: string; replies: readonly Replied[] },
): Session | Refusal {
  if (!maySteer(actor, session)) return refuse('not-facilitator');
  if (session.state !== 'running') return refuse('session-over');
  if (!isRoundClosed(session)) return refuse('round-not-closed');
  if (replies.length === 0) return refuse('nothing-coded');
  if (session.round.repliedAt) return session;
  return {
    ...session,
    version: session.version + 1,
    round: { ...session.round, repliedAt: now },
  };
}

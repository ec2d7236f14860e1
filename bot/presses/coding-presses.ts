import { keepCoding, sendOutReplies } from '../run-command/round/code-comments.ts';
import { repliesOnTheirWay } from '../run-command/round/replies-on-their-way.ts';
import { closedStages } from '../run-command/session-facts.ts';
import type { WorkshopTools } from '../run-command/workshop-tools.ts';
import {
  codingSummaryView,
  codingView,
  firstUncoded,
  repliesTextView,
} from '../workshop/display/coding-views.ts';
import type { Fields } from '../workshop/kinds/kind.ts';
import { isRefusal, type Refusal, refuse } from '../workshop/refusals.ts';
import { commentsOf, repliesToShow } from '../workshop/round/coding.ts';
import { isRoundClosed } from '../workshop/round/round.ts';
import { type Press, roundFields } from '../workshop/verbs.ts';
import type { Presser, PressReply } from './presser.ts';
import { steeredRound } from './round-steering-presses.ts';

/** The comments one by one: the one that was asked for, or the first without a code, or how they were coded. */
export async function codingPress(tools: WorkshopTools, press: Press, presser: Presser): Promise<PressReply> {
  const found = await commentsIn(tools, press, presser);
  if (isRefusal(found)) return found;
  const { session, comments, codings, closed } = found;
  const number = press.page ?? firstUncoded(comments, codings);
  const shown = number === undefined ? undefined : codingView(session, comments, codings, number, closed);
  return shown ?? summaryOf(tools, found);
}

/** Keeps what was made of one comment, and goes on to the next. */
export async function codeCommentPress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const { session = '', stage = '', row = '', page = 1, version = 0 } = press;
  const command = {
    stage,
    row,
    code: fields[roundFields.code] ?? '',
    reply: fields[roundFields.reply] ?? '',
    version,
  };
  const outcome = await keepCoding(tools, session, command, presser.person);
  if (isRefusal(outcome)) return outcome;
  const found = await commentsIn(tools, press, presser);
  if (isRefusal(found)) return found;
  const { comments } = found;
  return page < comments.length
    ? codingPress(tools, { ...press, page: page + 1 }, presser)
    : summaryOf(tools, found);
}

export async function codingSummaryPress(
  tools: WorkshopTools,
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const found = await commentsIn(tools, press, presser);
  if (isRefusal(found)) return found;
  return summaryOf(tools, found);
}

export async function sendRepliesPress(
  tools: WorkshopTools,
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const outcome = await sendOutReplies(tools, press.session ?? '', presser.person);
  return isRefusal(outcome) ? outcome : codingSummaryPress(tools, press, presser);
}

/** What to send on by other means to the people of an organisation whom no message reached. */
export async function repliesTextPress(
  tools: WorkshopTools,
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const found = await commentsIn(tools, press, presser);
  if (isRefusal(found)) return found;
  const { unreached } = await onTheirWay(tools, found);
  const number = Math.min(Math.max(1, press.page ?? 1), unreached.length);
  const one = unreached[number - 1];
  return one
    ? repliesTextView(found.session, one, { number, of: unreached.length })
    : summaryOf(tools, found);
}

type Found = Exclude<Awaited<ReturnType<typeof commentsIn>>, Refusal>;

function onTheirWay(tools: WorkshopTools, { session, comments, codings }: Found) {
  return repliesOnTheirWay(tools, session, repliesToShow(comments, codings));
}

async function summaryOf(tools: WorkshopTools, found: Found) {
  return codingSummaryView(found.session, found.comments, found.codings, await onTheirWay(tools, found));
}

async function commentsIn(tools: WorkshopTools, press: Press, presser: Presser) {
  const session = await steeredRound(tools, press, presser);
  if (isRefusal(session)) return session;
  if (!isRoundClosed(session)) return refuse('round-not-closed');
  const closed = await closedStages(tools, session);
  const comments = commentsOf(session, closed);
  return { session, comments, closed, codings: await tools.store.codings(session.id) };
}

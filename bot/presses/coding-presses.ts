import { keepCoding, sendOutReplies } from '../run-command/round/code-comments.ts';
import { closedStages } from '../run-command/session-facts.ts';
import type { WorkshopTools } from '../run-command/workshop-tools.ts';
import { codingSummaryView, codingView, firstUncoded } from '../workshop/display/coding-views.ts';
import type { Fields } from '../workshop/kinds/kind.ts';
import { isRefusal, refuse } from '../workshop/refusals.ts';
import { commentsOf } from '../workshop/round/coding.ts';
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
  return shown ?? codingSummaryView(session, comments, codings);
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
  const { comments, codings } = found;
  return page < comments.length
    ? codingPress(tools, { ...press, page: page + 1 }, presser)
    : codingSummaryView(found.session, comments, codings);
}

export async function codingSummaryPress(
  tools: WorkshopTools,
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const found = await commentsIn(tools, press, presser);
  if (isRefusal(found)) return found;
  return codingSummaryView(found.session, found.comments, found.codings);
}

export async function sendRepliesPress(
  tools: WorkshopTools,
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const outcome = await sendOutReplies(tools, press.session ?? '', presser.person);
  return isRefusal(outcome) ? outcome : codingSummaryPress(tools, press, presser);
}

async function commentsIn(tools: WorkshopTools, press: Press, presser: Presser) {
  const session = await steeredRound(tools, press, presser);
  if (isRefusal(session)) return session;
  if (!isRoundClosed(session)) return refuse('round-not-closed');
  const closed = await closedStages(tools, session);
  const comments = commentsOf(session, closed);
  return { session, comments, closed, codings: await tools.store.codings(session.id) };
}

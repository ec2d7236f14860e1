import { type CommentsLeft, commentCodes } from '../bot/workshop/round/coding.ts';
import type { CommentsTold, ToldComment } from '../bot/workshop/round/comments-told.ts';
import type { Section } from './digest-sections.ts';
import { shorten } from './fitting.ts';
import { plain } from './plain.ts';
import type { Speech } from './speech.ts';

const longestText = 300;

/** "12 kommenttia: perusteluja 5, sanamuotoja 3. Vastattu 11." */
export function commentsSection(comments: CommentsTold | undefined, speech: Speech): Section[] {
  if (!comments) return [];
  const { total, counts, uncoded, replied } = comments;
  const coded = commentCodes.filter((code) => counts[code] > 0);
  const list = [
    ...coded.map((code) => speech.say(`comments.count.${code}`, { count: counts[code] })),
    ...(coded.length > 0 && uncoded > 0 ? [speech.say('comments.count.uncoded', { count: uncoded })] : []),
  ].join(', ');
  const line =
    list === ''
      ? speech.say('comments.total', { total })
      : speech.say('comments.total-by-code', { total, list });
  const answered =
    replied === undefined ? speech.say('comments.not-replied') : speech.say('comments.replied', { replied });
  return [{ title: speech.say('replies.heading'), lines: [`${line} ${answered}`] }];
}

/** A few comments, each with the answer to it where that was sent out. */
export function someComments(comments: CommentsTold | undefined, speech: Speech): Section[] {
  const some = comments?.some ?? [];
  if (some.length === 0) return [];
  const lines = some.map((comment) => commentText(comment, speech));
  return [{ title: speech.say('comments.some'), lines }];
}

function commentText({ about, text, by, code, reply }: ToldComment, speech: Speech): string {
  const head = [
    shorten(speech.words(about), 120),
    ...(code ? [speech.say(`coding.code.${code}`)] : []),
    ...(by === undefined ? [] : [plain(by)]),
  ].join(' · ');
  const said = `– ${head}: ”${shorten(plain(text), longestText)}”`;
  return reply === undefined
    ? said
    : `${said} ${speech.say('replies.reply')}: ”${shorten(plain(reply), longestText)}”`;
}

/** What is left to do with the comments before the end, in a sentence. */
export function commentsLeftLine({ uncoded, unanswered, unsent }: CommentsLeft, speech: Speech): string {
  const left = { uncoded, unanswered, unsent };
  const list = (Object.keys(left) as (keyof CommentsLeft)[])
    .filter((what) => left[what] > 0)
    .map((what) => speech.say(`comments.left.${what}`, { count: left[what] }));
  return speech.say('comments.left', { list: speech.list(list) });
}

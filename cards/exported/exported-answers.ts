import type { Row } from '../../bot/workshop/kinds/kind.ts';
import { signedQuote } from '../signed-quote.ts';
import type { Speech } from '../speech.ts';
import type { ExportedAnswer } from './exported-result.ts';

/** What people wrote, whole, with their names where the stage was named. */
export function exportedAnswers<Content>(
  rows: readonly Row<Content>[],
  textOf: (content: Content) => string,
  speech: Speech,
): ExportedAnswer[] {
  return rows.map(({ id, content, by }) => ({ id, ...signedQuote(textOf(content), by, speech) }));
}

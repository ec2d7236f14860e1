import { kindOf } from '../kinds/all-kinds.ts';
import type { ClosedStage, Row } from '../kinds/kind.ts';
import { type ClosedStages, resultOf } from '../results.ts';
import type { Session, Stage } from '../session.ts';
import type { ResultsView, ReviewView } from '../views.ts';
import { sessionHead, stageHead } from './heads.ts';

/**
 * Characters of answers on one card. Teams takes 28 KB; a character is at most four bytes there, and a third
 * of the card is not answers.
 */
const charactersOnACard = 5500;
const rowsOnACard = 20;

/** The result of a stage in as many parts as its size asks; hiding an answer never moves the others. */
export function resultsViews(session: Session, stage: Stage, closed: ClosedStages): ResultsView[] {
  const whole = closed.get(stage.plan.id);
  if (!whole) return [];
  // Only people's own texts can be long; figures always fit one card.
  const chunks = kindOf(stage.plan).moderated ? chunksOf(whole.rows) : [whole.rows];
  return chunks.flatMap((rows, index) => {
    const part: ClosedStage = { ...whole, rows };
    const result = resultOf(session, stage, new Map(closed).set(stage.plan.id, part));
    if (result === undefined) return [];
    return [
      {
        view: 'results',
        session: sessionHead(session),
        stage: stageHead(session, stage),
        plan: stage.plan,
        result,
        answered: whole.answered,
        smallGroup: session.smallGroup,
        ...(whole.grouping && { grouping: whole.grouping }),
        hidden: stage.hidden.length,
        total: whole.rows.length - stage.hidden.length,
        part: index + 1,
        parts: chunks.length,
      } satisfies ResultsView,
    ];
  });
}

const answersOnAReview = 8;

/** One page of a stage's answers, for hiding. `page` is 1-based and is brought within bounds. */
export function reviewView(
  session: Session,
  stage: Stage,
  rows: readonly { id: string; text: string }[],
  page: number,
): ReviewView {
  const pages = Math.max(1, Math.ceil(rows.length / answersOnAReview));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    view: 'review',
    session: sessionHead(session),
    stage: stageHead(session, stage),
    rows: rows
      .slice((shown - 1) * answersOnAReview, shown * answersOnAReview)
      .map(({ id, text }) => ({ id, text, hidden: stage.hidden.includes(id) })),
    page: shown,
    pages,
  };
}

function chunksOf(rows: readonly Row[]): Row[][] {
  const chunks: Row[][] = [[]];
  let characters = 0;
  for (const row of rows) {
    const length = lengthOf(row.content);
    const full = (chunks.at(-1)?.length ?? 0) >= rowsOnACard || characters + length > charactersOnACard;
    if (full && chunks.at(-1)?.length) {
      chunks.push([]);
      characters = 0;
    }
    chunks.at(-1)?.push(row);
    characters += length;
  }
  return chunks;
}

function lengthOf(content: unknown): number {
  return JSON.stringify(content).length;
}

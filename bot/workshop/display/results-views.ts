import { kindOf } from '../kinds/all-kinds.ts';
import type { ClosedStage, Row } from '../kinds/kind.ts';
import { type ClosedStages, resultOf } from '../results.ts';
import type { SessionRecord } from '../record.ts';
import { changeSince } from '../series/change-since.ts';
import type { Session, Stage } from '../session.ts';
import type { ResultsView, ReviewView } from '../views.ts';
import { sessionHead, stageHead } from './heads.ts';

/**
 * Characters of answers on one card. Teams takes 28 KB; a character is at most four bytes there, and a third
 * of the card is not answers.
 */
const charactersOnACard = 5500;
const rowsOnACard = 20;

/**
 * The result of a stage in as many parts as its size asks, at least as many as are `posted` already; hiding an
 * answer never moves the others, gathering under headings does.
 */
export function resultsViews(
  session: Session,
  stage: Stage,
  closed: ClosedStages,
  {
    posted = 0,
    earlier = [],
  }: { readonly posted?: number; readonly earlier?: readonly SessionRecord[] } = {},
): ResultsView[] {
  const whole = closed.get(stage.plan.id);
  if (!whole) return [];
  const needed = partsOf(stage, whole.rows);
  // A part that is needed no more still stands in the room: left as it was, it would repeat what has moved.
  const chunks = [...needed, ...Array.from({ length: posted - needed.length }, (): Row[] => [])];
  return chunks.flatMap((rows, index) =>
    resultsView(session, stage, closed, {
      rows,
      part: index + 1,
      parts: chunks.length,
      earlier: index === 0 ? earlier : [],
    }),
  );
}

/** The result of a stage in one piece, however long: for files, which have no largest size. */
export function wholeResult(
  session: Session,
  stage: Stage,
  closed: ClosedStages,
  earlier: readonly SessionRecord[] = [],
): ResultsView | undefined {
  const rows = closed.get(stage.plan.id)?.rows ?? [];
  return resultsView(session, stage, closed, { rows, part: 1, parts: 1, earlier })[0];
}

function resultsView(
  session: Session,
  stage: Stage,
  closed: ClosedStages,
  {
    rows,
    part,
    parts,
    earlier,
  }: { rows: readonly Row[]; part: number; parts: number; earlier: readonly SessionRecord[] },
): ResultsView[] {
  const whole = closed.get(stage.plan.id);
  if (!whole) return [];
  const shown: ClosedStage = { ...whole, rows };
  const result = resultOf(session, stage, new Map(closed).set(stage.plan.id, shown));
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
      ...changeOf(session, stage, result, earlier),
      part,
      parts,
    },
  ];
}

function changeOf(
  { agenda }: Session,
  { plan }: Stage,
  result: ResultsView['result'],
  earlier: readonly SessionRecord[],
): Pick<ResultsView, 'change'> {
  const measures = kindOf(plan).measuresOf?.(result) ?? [];
  const change = changeSince({ plan, agenda, measures }, earlier);
  return change ? { change } : {};
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
    gathers: kindOf(stage.plan).topics !== undefined,
  };
}

/** The rows of each heading together, then those under none. */
function headingsFirst({ headings = [] }: Stage, rows: readonly Row[]): readonly Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const gathered = headings.flatMap(({ rows: ids }) => ids.flatMap((id) => byId.get(id) ?? []));
  return [...gathered, ...rows.filter((row) => !gathered.includes(row))];
}

/** Only people's own texts can be long: figures always fit one card, which they have to themselves. */
function partsOf(stage: Stage, rows: readonly Row[]): (readonly Row[])[] {
  const isText = ({ content }: Row) => kindOf(stage.plan).textOf(content) !== undefined;
  const texts = headingsFirst(stage, rows.filter(isText));
  const figures = rows.filter((row) => !isText(row));
  if (texts.length === 0) return [figures];
  return [...(figures.length > 0 ? [figures] : []), ...chunksOf(texts)];
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

import { isBuiltUpon, revisionOf, shownHeadings } from '../headings.ts';
import type { GatherView, HeadingView, ProposalView } from '../headings-views.ts';
import { kindOf } from '../kinds/all-kinds.ts';
import type { ClosedStage, Row } from '../kinds/kind.ts';
import { withoutHidden } from '../hiding.ts';
import { textsAmong } from '../results.ts';
import type { Session, Stage } from '../session.ts';
import type { Words } from '../words.ts';
import { sessionHead, stageHead } from './heads.ts';

/** As many as a laptop shows at once. */
const answersOnACard = 15;
const answersOfAHeading = 40;

/** The shown answers that stand under no heading, in the order of what they answer. */
export function ungroupedRows(stage: Stage, closed: ClosedStage): readonly Row[] {
  const grouped = new Set((stage.headings ?? []).flatMap(({ rows }) => rows));
  const rows = withoutHidden(closed, stage.hidden).rows.filter(({ id }) => !grouped.has(id));
  return byTopic(stage, rows).flatMap(({ rows: answering }) => answering);
}

/** The card on which answers are gathered. `page` is 1-based and is brought within bounds. */
export function gatherView(
  session: Session,
  stage: Stage,
  closed: ClosedStage,
  {
    page = 1,
    typed = { text: '', under: '', rows: [] },
    note,
  }: { page?: number; typed?: GatherView['typed']; note?: GatherView['note'] } = {},
): GatherView {
  const ungrouped = ungroupedRows(stage, closed);
  const pages = Math.max(1, Math.ceil(ungrouped.length / answersOnACard));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = ungrouped.slice((shown - 1) * answersOnACard, shown * answersOnACard);
  const several = byTopic(stage, closed.rows).length > 1;
  return {
    view: 'gather',
    ...headsOf(session, stage),
    headings: countedHeadings(stage),
    topics: byTopic(stage, rows).map(({ topic, rows: answering }) => ({
      ...(several && { topic }),
      answers: textsAmong(answering, stage),
    })),
    ungrouped: ungrouped.length,
    total: withoutHidden(closed, stage.hidden).rows.length,
    page: shown,
    pages,
    typed: { ...typed, rows: typed.rows.filter((id) => rows.some((row) => row.id === id)) },
    ...(note && { note }),
  };
}

/** The card of one heading; undefined when there is no such one. */
export function headingView(
  session: Session,
  stage: Stage,
  closed: ClosedStage,
  id: string,
): HeadingView | undefined {
  const heading = shownHeadings(stage).find((one) => one.id === id);
  if (!heading) return undefined;
  const rows = closed.rows.filter((row) => heading.rows.includes(row.id));
  return {
    view: 'heading',
    ...headsOf(session, stage),
    heading: id,
    text: heading.text,
    answers: textsAmong(rows.slice(0, answersOfAHeading), stage),
    others: countedHeadings(stage).filter((other) => other.id !== id),
    more: Math.max(0, rows.length - answersOfAHeading),
    removable: !isBuiltUpon(session, id),
  };
}

function countedHeadings(stage: Stage) {
  return shownHeadings(stage).map(({ id, text, rows }) => ({ id, text, answers: rows.length }));
}

/** The card of a proposed group. */
export function proposalView(
  session: Session,
  stage: Stage,
  rows: readonly Row[],
  { text, left }: { text: string; left: number },
): ProposalView {
  return { view: 'proposal', ...headsOf(session, stage), answers: textsAmong(rows, stage), text, left };
}

function headsOf(session: Session, stage: Stage) {
  return {
    session: sessionHead(session),
    stage: stageHead(session, stage),
    revision: revisionOf(stage),
  };
}

/** The rows by what they answer, in the order of the plan. */
function byTopic({ plan }: Stage, rows: readonly Row[]): { topic: Words; rows: Row[] }[] {
  const { topics } = kindOf(plan);
  return (topics?.of(plan) ?? [])
    .map(({ id, text }) => ({
      topic: text,
      rows: rows.filter(({ content }) => topics?.answeredBy(content) === id),
    }))
    .filter(({ rows: answering }) => answering.length > 0);
}

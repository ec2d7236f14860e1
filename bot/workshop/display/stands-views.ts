import { shownRows, type ClosedStages } from '../results.ts';
import { type ItemStands, standsIn } from '../round/stands.ts';
import type { StandsView } from '../round-views.ts';
import type { Session, Stage } from '../session.ts';
import { sessionHead, stageHead } from './heads.ts';

/** Characters of items and names on one card of 28 KB, and how many lines are read on one. */
const charactersOnACard = 5000;
const linesOnACard = 60;

/** Whose stand is which, once the stage is shown, in as many parts as their size asks. */
export function standsViews(session: Session, stage: Stage, closed: ClosedStages): StandsView[] {
  const chunks = chunksOf(standsIn(stage, shownRows(stage, closed)));
  return chunks.map((items, index) => ({
    view: 'stands',
    session: sessionHead(session),
    stage: stageHead(session, stage),
    plan: stage.plan,
    items,
    part: index + 1,
    parts: chunks.length,
  }));
}

function chunksOf(items: readonly ItemStands[]): ItemStands[][] {
  const chunks: ItemStands[][] = [];
  let characters = 0;
  let lines = 0;
  for (const item of items) {
    const length = JSON.stringify([item.item.label.fi, item.choices]).length;
    const height = item.choices.length + 2;
    const full = characters + length > charactersOnACard || lines + height > linesOnACard;
    const last = chunks.at(-1);
    if (last && !full) last.push(item);
    else chunks.push([item]);
    characters = last && !full ? characters + length : length;
    lines = last && !full ? lines + height : height;
  }
  return chunks;
}

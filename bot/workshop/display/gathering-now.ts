import { kindOf } from '../kinds/all-kinds.ts';
import { type ClosedStages, groundOf, leftOutOf } from '../results.ts';
import { currentStage, type Session, type Stage } from '../session.ts';
import type { Gathering } from '../views.ts';
import { stageHead } from './heads.ts';

/**
 * Whether this is the moment to gather answers under headings: after the close of what people wrote, and before a
 * stage opens that offers the headings to choose from. Afterwards the way leads over the answers one by one.
 */
export function gatheringNow(session: Session, closed: ClosedStages): Gathering | undefined {
  const stage = currentStage(session);
  if (isGathered(stage, closed) && (stage.phase === 'closed' || stage.phase === 'revealed')) {
    const before = session.stages
      .slice(session.current + 1)
      .find((later) => offersHeadingsOf(stage, session, later));
    return { stage: stage.plan.id, ...(before && { before: stageHead(session, before) }) };
  }
  const ground = groundOf(session, stage);
  if (stage.phase !== 'waiting' || !ground || !offersHeadingsOf(ground, session, stage)) return undefined;
  if (!isGathered(ground, closed)) return undefined;
  const cut = leftOutOf(session, stage, closed);
  return { stage: ground.plan.id, ...(cut && { cut }) };
}

function isGathered({ plan }: Stage, closed: ClosedStages): boolean {
  return kindOf(plan).topics !== undefined && (closed.get(plan.id)?.rows.length ?? 0) > 0;
}

function offersHeadingsOf(ground: Stage, session: Session, later: Stage): boolean {
  const takes = kindOf(later.plan).buildsOn?.(later.plan)?.take;
  return takes === 'headings' && later.phase === 'waiting' && groundOf(session, later) === ground;
}

import { kindOf } from '../kinds/all-kinds.ts';
import { type ClosedStages, groundOf, leftOutOf } from '../results.ts';
import { currentStage, type Session, type Stage } from '../session.ts';
import type { Gathering } from '../views.ts';
import { stageHead } from './heads.ts';

/**
 * Whether answers may be gathered under headings now: from the close of what people wrote, whatever stage is current
 * meanwhile, until the stage opens that offers the headings to choose from. Where none does, as long as the stage of
 * the answers is current; afterwards the way leads over the answers one by one.
 */
export function gatheringNow(session: Session, closed: ClosedStages): Gathering | undefined {
  const stage = currentStage(session);
  const awaited = awaitedHeadings(session, closed);
  if (!awaited) return isGathered(stage, closed) ? { stage: stage.plan.id } : undefined;
  const { ground, offering } = awaited;
  const head = stageHead(session, offering);
  if (offering !== stage) return { stage: ground.plan.id, before: head };
  const cut = leftOutOf(session, stage, closed);
  return { stage: ground.plan.id, before: head, last: true, ...(cut && { cut }) };
}

/** The next stage that offers headings and has not opened, with the answers that they are made of. */
function awaitedHeadings(
  session: Session,
  closed: ClosedStages,
): { readonly ground: Stage; readonly offering: Stage } | undefined {
  return session.stages.slice(session.current).flatMap((offering) => {
    const ground = groundOf(session, offering);
    const takes = kindOf(offering.plan).buildsOn?.(offering.plan)?.take;
    const awaits = takes === 'headings' && offering.phase === 'waiting';
    return awaits && ground && isGathered(ground, closed) ? [{ ground, offering }] : [];
  })[0];
}

/** Answers that can be gathered: people wrote some, and the stage is over. */
function isGathered({ plan, phase }: Stage, closed: ClosedStages): boolean {
  const isOver = phase === 'closed' || phase === 'revealed';
  return isOver && kindOf(plan).topics !== undefined && (closed.get(plan.id)?.rows.length ?? 0) > 0;
}

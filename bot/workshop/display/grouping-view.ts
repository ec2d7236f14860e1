import { dimensionsIn, groupsToMerge, mayBeGrouped, mergeProposed } from '../choose-grouping.ts';
import { bySide } from '../grouping.ts';
import type { GroupingNow, GroupingView } from '../grouping-views.ts';
import { type Outlook, outlookOf } from '../outlook.ts';
import type { Participant } from '../people.ts';
import { currentStage, type Session, type Stage } from '../session.ts';
import type { StageHead } from '../views.ts';
import { sessionHead, stageHead } from './heads.ts';

/** How a stage that may still be grouped stands; undefined for any other. */
export function groupingNow(
  session: Session,
  stage: Stage,
  participants: readonly Participant[],
): GroupingNow | undefined {
  if (!mayBeGrouped(stage)) return undefined;
  const grouping = stage.grouping ?? bySide;
  const outlook = outlookOf(participants, grouping, session);
  return { grouping, ...(outlook && outlook.shows !== 'everything' && { outlook }) };
}

/** The card of choices for the current stage; undefined once it has opened. */
export function groupingView(
  session: Session,
  participants: readonly Participant[],
): GroupingView | undefined {
  const stage = currentStage(session);
  const now = groupingNow(session, stage, participants);
  if (!now) return undefined;
  const groups = groupsToMerge(session, now.grouping, participants);
  const small = now.outlook?.small.map(({ group }) => group) ?? [];
  return {
    view: 'grouping',
    session: sessionHead(session),
    stage: stageHead(session, stage),
    ...now,
    dimensions: dimensionsIn(session),
    groups,
    proposed: mergeProposed(small, groups, now.grouping),
  };
}

/**
 * What the facilitator is told in good time: of the next stage that is broken down, once a stage has been answered and
 * so something is known, or at once where too few are expected. Undefined when that stage is the current one.
 */
export function outlookAhead(
  session: Session,
  participants: readonly Participant[],
): { readonly stage: StageHead; readonly outlook: Outlook } | undefined {
  if (session.state !== 'running' || mayBeGrouped(currentStage(session))) return undefined;
  const coming = session.stages.slice(session.current).find(mayBeGrouped);
  if (!coming) return undefined;
  const answered = session.stages.some(({ closedAt }) => closedAt !== undefined);
  const outlook = groupingNow(session, coming, answered ? participants : [])?.outlook;
  return outlook && { stage: stageHead(session, coming), outlook };
}

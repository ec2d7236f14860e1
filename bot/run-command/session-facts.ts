import type { ClosedStages } from '../workshop/results.ts';
import type { ClosedStage } from '../workshop/kinds/kind.ts';
import { withLate } from '../workshop/round/late-statements.ts';
import { currentStage, type Session, stageNamed } from '../workshop/session.ts';
import { peopleAnswering } from './participant-keys.ts';
import type { WorkshopTools } from './workshop-tools.ts';

/** What is left of the closed stages of a session, by stage id. */
export async function closedStages(
  { store }: Pick<WorkshopTools, 'store'>,
  session: Session,
): Promise<ClosedStages> {
  const closed = session.stages.filter(({ closedAt }) => closedAt !== undefined);
  const found = await Promise.all(
    closed.map(async ({ plan }) => [plan.id, await closedStage({ store }, session, plan.id)] as const),
  );
  return new Map(found.flatMap(([id, stage]) => (stage ? [[id, stage]] : [])));
}

/** What is left of one closed stage, with the statements of a round that were recorded after its close. */
export async function closedStage(
  { store }: Pick<WorkshopTools, 'store'>,
  session: Session,
  id: string,
): Promise<ClosedStage | undefined> {
  const closed = await store.closedStage(session.id, id);
  const stage = stageNamed(session, id);
  if (!closed || !stage || !session.round) return closed;
  const drafts = await store.statements(session.id);
  return withLate(
    closed,
    stage,
    drafts.filter((draft) => draft.stage === id),
  );
}

/** How many have answered the current stage, open or closed. */
export async function answeredNow(
  { store }: Pick<WorkshopTools, 'store'>,
  session: Session,
  closed: ClosedStages,
): Promise<number> {
  const { id } = currentStage(session).plan;
  const sealed = closed.get(id);
  if (sealed) return sealed.answered.total;
  // A stage saved as closed has its open answers until it is sealed; counted first, because sealing ends them.
  const open = await store.countAnswers(session.id, id);
  return open || ((await store.closedStage(session.id, id))?.answered.total ?? 0);
}

/** How many people stand behind the answers of the current stage, where some answered as a group. */
export async function peopleNow(
  tools: WorkshopTools,
  session: Session,
  closed: ClosedStages,
): Promise<number | undefined> {
  const sealed = closed.get(currentStage(session).plan.id);
  return sealed ? sealed.answered.people : peopleAnswering(tools, session);
}

import { closeStage } from '../workshop/closing.ts';
import { kindOf } from '../workshop/kinds/all-kinds.ts';
import { type Session, stageNamed } from '../workshop/session.ts';
import { givenAnswers } from './open-answers.ts';
import { sentStatements } from './round/sent-statements.ts';
import type { WorkshopTools } from './workshop-tools.ts';

/**
 * The final close of a stage whose session has been saved as closed: what is kept is written, then the secret
 * that tied answers to people is destroyed. Safe to repeat after a crash.
 */
export async function sealStage(tools: WorkshopTools, session: Session, id: string): Promise<void> {
  const stage = stageNamed(session, id);
  if (!stage) return;
  const { store, secrets, chance } = tools;
  if (!(await store.closedStage(session.id, id))) {
    const answers = [
      ...(await givenAnswers(tools, session, stage)),
      ...(await sentStatements(tools, session, stage)),
    ];
    await store.sealStage(session.id, id, closeStage(stage, answers, session.smallGroup, chance));
  }
  await secrets.destroy(session.id, id);
}

/** Finishes the closes that a crash cut short: every stage that is closed and asked something. */
export async function sealWhatIsClosed(tools: WorkshopTools, session: Session): Promise<void> {
  const closed = session.stages.filter(({ plan, closedAt }) => closedAt !== undefined && kindOf(plan).asks);
  for (const { plan } of closed) await sealStage(tools, session, plan.id);
}

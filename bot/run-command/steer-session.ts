import type { Person } from '../workshop/people.ts';
import { isRefusal, type Refusal } from '../workshop/refusals.ts';
import { type ClosedStages, fixedOptions, isGroundLaid } from '../workshop/results.ts';
import { currentStage, type Session } from '../workshop/session.ts';
import { isRoundOpen } from '../workshop/round/round.ts';
import {
  type Decision,
  type Effect,
  finishClosing,
  giveWay,
  type SteeringCommand,
  steer,
} from '../workshop/steering.ts';
import { finishInBackground, finishSession } from './finish-session.ts';
import { callTheInvited } from './round/change-round.ts';
import { saveDecision } from './save-session.ts';
import { sealStage } from './seal-stage.ts';
import { answeredNow, closedStages } from './session-facts.ts';
import { now, type WorkshopTools } from './workshop-tools.ts';

/** A facilitator's press, from whichever door: decided, saved, carried out, shown. */
export async function steerSession(
  tools: WorkshopTools,
  id: string,
  command: SteeringCommand,
  actor: Person,
): Promise<Session | Refusal> {
  const decision = await saveDecision(tools, id, async (session) => {
    const closed = await closedStages(tools, session);
    return steer(session, command, {
      actor,
      now: now(tools),
      answered: (await answeredNow(tools, session, closed)) || keptOf(session, closed),
      groundLaid: isGroundLaid(session, currentStage(session), closed),
      options: fixedOptions(session, currentStage(session), closed),
    });
  });
  return carryOut(tools, decision, command.type);
}

/** A rehearsal that gives way to a new one is over when this returns. */
export async function endQuietly(tools: WorkshopTools, id: string): Promise<void> {
  const decision = await saveDecision(tools, id, (session) => Promise.resolve(giveWay(session, now(tools))));
  if (!isRefusal(decision)) await finishSession(tools, id);
}

/** The clock's press: the countdown of a closing stage has run out. */
export async function closeWhatIsDue(tools: WorkshopTools, id: string): Promise<Session | Refusal> {
  const decision = await saveDecision(tools, id, (session) =>
    Promise.resolve(finishClosing(session, now(tools))),
  );
  return carryOut(tools, decision, 'closed');
}

async function carryOut(
  tools: WorkshopTools,
  decision: Decision | Refusal,
  event: string,
): Promise<Session | Refusal> {
  if (isRefusal(decision)) return decision;
  const { session, effects } = decision;
  tools.log.info({ session: session.id, version: session.version, state: session.state }, event);
  for (const effect of effects) await carryOutEffect(tools, session, effect);
  tools.outlet.show(session.id);
  if (event === 'open' && isRoundOpen(session)) callTheInvited(tools, session);
  return session;
}

async function carryOutEffect(tools: WorkshopTools, session: Session, effect: Effect): Promise<void> {
  switch (effect.effect) {
    case 'seal':
      return sealStage(tools, session, effect.stage);
    case 'unseal':
      return tools.store.unsealEmptyStage(session.id, effect.stage);
    case 'finish':
      // The presser's own card need not wait for the digests of forty leaders.
      finishInBackground(tools, session.id);
  }
}

/** How much was kept of the current stage: comments may be left where no answer counts. */
function keptOf(session: Session, closed: ClosedStages): number {
  return closed.get(currentStage(session).plan.id)?.rows.length ?? 0;
}

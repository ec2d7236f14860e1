import { rehearsalCast } from '../../../bot/agendas/rehearsal-cast.ts';
import { type AnswerToClose, closeStage } from '../../../bot/workshop/closing.ts';
import { kindOf, type StagePlan } from '../../../bot/workshop/kinds/all-kinds.ts';
import type { ClosedStage } from '../../../bot/workshop/kinds/kind.ts';
import { sideOfParty } from '../../../bot/workshop/parties.ts';

const none = { options: [] };
const smallGroup = 5;

/** The result of a stage that so many people of the cast, in turn, have answered with its samples. */
export function resultFromSamples(plan: StagePlan, people: number): unknown {
  return kindOf(plan).resultOf(closedFromSamples(plan, people), plan, { ...none, smallGroup });
}

/** What is kept of such a stage. */
export function closedFromSamples(plan: StagePlan, people: number): ClosedStage {
  let rows = 0;
  const chance = {
    id: () => `0a6f1f0e-3c1b-4e0c-9d8e-${String((rows += 1)).padStart(12, '0')}`,
    shuffle: <Thing>(things: readonly Thing[]) => things.toReversed(),
  };
  const stage = { plan, phase: 'closing', anonymous: true, hidden: [], brought: 0 } as const;
  const answers = Array.from({ length: people }, (_, index) => answerOf(plan, index));
  return closeStage(stage, answers, smallGroup, chance);
}

function answerOf(plan: StagePlan, index: number): AnswerToClose {
  const { party = 'sivistys' } = rehearsalCast[index % rehearsalCast.length] ?? {};
  const request = { index, party, side: sideOfParty[party], language: 'fi', today: '2026-11-23' } as const;
  const kind = kindOf(plan);
  const accepted = kind.accept(kind.sampleOf(plan, request, none), plan, none);
  if ('problem' in accepted) throw new Error(`${plan.id}: ${accepted.problem}`);
  return { party, body: accepted.body };
}

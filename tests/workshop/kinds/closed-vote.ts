import { closeStage } from '../../../bot/workshop/closing.ts';
import { kindOf, type StagePlan } from '../../../bot/workshop/kinds/all-kinds.ts';
import type { ClosedStage, Fields } from '../../../bot/workshop/kinds/kind.ts';
import type { Party } from '../../../bot/workshop/parties.ts';

/** What one person of a party sends; nobody is asked for a party that they do not tell. */
export interface Sent {
  readonly party?: Party | undefined;
  readonly fields: Fields;
}

/** What is kept of a stage to which these were sent; empty answers were never taken. */
export function closedVote(plan: StagePlan, sent: readonly Sent[], smallGroup = 5): ClosedStage {
  const stage = { plan, phase: 'closing', anonymous: true, hidden: [], brought: 0 } as const;
  const answers = sent.flatMap(({ party, fields }) => {
    const accepted = kindOf(plan).accept(fields, plan, { options: [] });
    return 'problem' in accepted ? [] : [{ ...(party && { party }), body: accepted.body }];
  });
  let rows = 0;
  return closeStage(stage, answers, smallGroup, {
    id: () => `row-${(rows += 1)}`,
    shuffle: (things) => things.toReversed(),
  });
}

/** So many people of a party for each choice of one item. */
export function votes(party: Party, item: string, choices: Readonly<Record<string, number>>): Sent[] {
  return Object.entries(choices).flatMap(([choice, count]) =>
    Array.from({ length: count }, () => ({ party, fields: { [item]: choice } })),
  );
}

export const context = { options: [], smallGroup: 5 };

import type { StagePlan } from '../kinds/all-kinds.ts';
import { type Refusal, refuse } from '../refusals.ts';

/** A stage may have the id of its kind, or of what a series puts into it: neither names another stage. */
const ownNames = ['id', 'kind', 'from'];
/** The property of every kind that names the stage without which it has nothing to ask. */
const needed = 'of';

/**
 * The stages that a stage names, by the property that names them. Found by form and not by kind: the only texts
 * of a plan that are the id of another stage.
 */
export function referencesOf(
  stage: StagePlan,
  all: readonly StagePlan[],
): readonly { readonly field: string; readonly to: string }[] {
  return Object.entries(stage).flatMap(([field, value]) =>
    !ownNames.includes(field) && typeof value === 'string' && all.some(({ id }) => id === value)
      ? [{ field, to: value }]
      : [],
  );
}

/**
 * The stages that stay, in order. What a stage can do without (a comparison, a starting point) goes with the
 * dropped stage that it named; what it cannot do without is refused, and so is a stage before its ground.
 */
export function withoutDropped(
  stages: readonly StagePlan[],
  dropped: readonly string[],
  titleOf: (stage: StagePlan) => string,
): readonly StagePlan[] | Refusal {
  const kept = stages.filter(({ id }) => !dropped.includes(id));
  if (kept.length === 0) return refuse('last-stage');
  const cut: StagePlan[] = [];
  for (const [place, stage] of kept.entries()) {
    let next = stage;
    for (const { field, to } of referencesOf(stage, stages)) {
      const ground = kept.find(({ id }) => id === to);
      if (ground && kept.indexOf(ground) > place) {
        return refuse('stage-order', { stage: titleOf(stage), ground: titleOf(ground) });
      }
      if (ground) continue;
      if (field === needed) return refuse('stage-needed', { stage: titleOf(stage) });
      next = without(next, field);
    }
    cut.push(next);
  }
  return cut;
}

function without(stage: StagePlan, field: string): StagePlan {
  return Object.fromEntries(Object.entries(stage).filter(([name]) => name !== field)) as unknown as StagePlan;
}

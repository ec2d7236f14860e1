import type { Agenda } from '../agenda.ts';
import type { StagePlan } from '../kinds/all-kinds.ts';
import type { Draft } from './draft.ts';
import { referencesOf } from './references.ts';

/**
 * An agenda as a draft begins: with the stages that its base has besides, left out, each after the stage that it
 * followed there. So whatever was left out before the agenda was saved can be taken in again.
 */
export function withLeftOut(agenda: Agenda, base: Agenda): Pick<Draft, 'agenda' | 'dropped'> {
  const isIn = (stages: readonly StagePlan[], id: string) => stages.some((stage) => stage.id === id);
  const missing = base.stages.filter(({ id }) => !isIn(agenda.stages, id));
  let stages = agenda.stages.map((stage) => reconnected(stage, base, missing));
  for (const stage of missing) {
    const before = base.stages.slice(0, base.stages.indexOf(stage)).findLast(({ id }) => isIn(stages, id));
    const place = before ? stages.findIndex(({ id }) => id === before.id) + 1 : 0;
    stages = stages.toSpliced(place, 0, stage);
  }
  return { agenda: { ...agenda, stages }, dropped: missing.map(({ id }) => id) };
}

/** What a stage could do without and lost with the stage that it named comes back with that stage. */
function reconnected(stage: StagePlan, base: Agenda, missing: readonly StagePlan[]): StagePlan {
  const inBase = base.stages.find(({ id, kind }) => id === stage.id && kind === stage.kind);
  if (!inBase) return stage;
  const lost = referencesOf(inBase, base.stages).filter(
    ({ field, to }) => !(field in stage) && missing.some(({ id }) => id === to),
  );
  return lost.length === 0
    ? stage
    : { ...stage, ...Object.fromEntries(lost.map(({ field, to }) => [field, to])) };
}

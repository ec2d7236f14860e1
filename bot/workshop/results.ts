import { type KindName, kindOf, type Results } from './kinds/all-kinds.ts';
import type { ClosedStage, Row } from './kinds/kind.ts';
import { withoutHidden } from './hiding.ts';
import { type Session, type Stage, stageNamed } from './session.ts';

/** stage id -> what is left of it after its close. */
export type ClosedStages = ReadonlyMap<string, ClosedStage>;

/** The rows that everyone may see of a stage; empty until it has been revealed. */
export function shownRows(stage: Stage, closed: ClosedStages): readonly Row[] {
  const of = closed.get(stage.plan.id);
  return of && stage.phase === 'revealed' ? withoutHidden(of, stage.hidden).rows : [];
}

/** The shown answers of the stage that this one builds on; empty where it builds on none. */
export function supportableIn(session: Session, stage: Stage, closed: ClosedStages): readonly Row[] {
  const ground = groundOf(session, stage);
  return ground ? shownRows(ground, closed) : [];
}

/** The stage that this one builds on. */
export function groundOf(session: Session, stage: Stage): Stage | undefined {
  const ground = kindOf(stage.plan).buildsOn?.(stage.plan);
  return ground === undefined ? undefined : stageNamed(session, ground);
}

/** The figures of a closed stage as everyone may see them. */
export function resultOf(
  session: Session,
  stage: Stage,
  closed: ClosedStages,
): Results[KindName] | undefined {
  const of = closed.get(stage.plan.id);
  if (!of) return undefined;
  const context = { supportable: supportableIn(session, stage, closed), smallGroup: session.smallGroup };
  return kindOf(stage.plan).resultOf(
    withoutHidden(of, stage.hidden),
    stage.plan,
    context,
  ) as Results[KindName];
}

/** The result of one kind of stage, for readers that look for that kind. */
export function resultsOfKind<Name extends KindName>(
  name: Name,
  session: Session,
  closed: ClosedStages,
): Results[Name][] {
  return session.stages
    .filter(({ plan, phase }) => plan.kind === name && phase === 'revealed')
    .flatMap((stage) => {
      const result = resultOf(session, stage, closed);
      return result ? [result as Results[Name]] : [];
    });
}

import { type KindName, kindOf, type Results } from './kinds/all-kinds.ts';
import type { ClosedStage, Option, Row } from './kinds/kind.ts';
import { shownHeadings } from './headings.ts';
import { withoutHidden } from './hiding.ts';
import { type Session, type Stage, stageNamed } from './session.ts';

/** stage id -> what is left of it after its close. */
export type ClosedStages = ReadonlyMap<string, ClosedStage>;

/** The rows that everyone may see of a stage; empty until it has been revealed. */
export function shownRows(stage: Stage, closed: ClosedStages): readonly Row[] {
  const of = closed.get(stage.plan.id);
  return of && stage.phase === 'revealed' ? withoutHidden(of, stage.hidden).rows : [];
}

/** What the stage that this one builds on gives to choose from; empty where it builds on none. */
export function optionsIn(session: Session, stage: Stage, closed: ClosedStages): readonly Option[] {
  const ground = groundOf(session, stage);
  return ground ? textsAmong(shownRows(ground, closed), ground) : [];
}

/** What people wrote in a stage, apart from what they chose. */
export function textsAmong(rows: readonly Row[], { plan }: Stage): readonly Option[] {
  return rows.flatMap(({ id, content }) => {
    const text = kindOf(plan).textOf(content);
    return text === undefined ? [] : [{ id, text }];
  });
}

/** The stage that this one builds on. */
export function groundOf(session: Session, stage: Stage): Stage | undefined {
  const ground = kindOf(stage.plan).buildsOn?.(stage.plan);
  return ground && stageNamed(session, ground.stage);
}

/** The figures of a closed stage as everyone may see them. */
export function resultOf(
  session: Session,
  stage: Stage,
  closed: ClosedStages,
): Results[KindName] | undefined {
  const of = closed.get(stage.plan.id);
  if (!of) return undefined;
  const context = {
    options: optionsIn(session, stage, closed),
    smallGroup: session.smallGroup,
    headings: shownHeadings(stage),
  };
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

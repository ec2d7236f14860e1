import { type KindName, kindOf, type Results } from './kinds/all-kinds.ts';
import type { ClosedStage, Earlier, Option, Row } from './kinds/kind.ts';
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
  if (!ground) return [];
  const take = kindOf(stage.plan).buildsOn?.(stage.plan)?.take;
  if (take === 'winners') return winnersOf(session, ground, closed);
  const answers = textsAmong(shownRows(ground, closed), ground);
  return take === 'headings' ? headingsOrAnswers(stage, ground, answers) : answers;
}

/** More options could not be weighed against each other. */
const mostOptions = 15;
const mostWinners = 3;

/** What stood there when the stage was opened, as it reads now; before that, what would stand there. */
function headingsOrAnswers(stage: Stage, ground: Stage, answers: readonly Option[]): readonly Option[] {
  const headings = ground.phase === 'revealed' ? shownHeadings(ground) : [];
  if (stage.options) {
    return stage.options.flatMap((id) => {
      const option = [...headings, ...answers].find((one) => one.id === id);
      return option ? [{ id, text: option.text }] : [];
    });
  }
  const filled = headings.filter(({ rows }) => rows.length > 0);
  return (filled.length > 0 ? filled : answers).slice(0, mostOptions).map(({ id, text }) => ({ id, text }));
}

/** What a stage that has not opened leaves out of its options, because more cannot be weighed; undefined for nothing. */
export function leftOutOf(
  session: Session,
  stage: Stage,
  closed: ClosedStages,
): { readonly what: 'answers' | 'headings'; readonly offered: number; readonly left: number } | undefined {
  const ground = groundOf(session, stage);
  const takesHeadings = kindOf(stage.plan).buildsOn?.(stage.plan)?.take === 'headings';
  if (!ground || !takesHeadings || stage.options || ground.phase !== 'revealed') return undefined;
  const filled = shownHeadings(ground).filter(({ rows }) => rows.length > 0).length;
  const what = filled > 0 ? 'headings' : 'answers';
  const all = filled > 0 ? filled : textsAmong(shownRows(ground, closed), ground).length;
  return all > mostOptions ? { what, offered: mostOptions, left: all - mostOptions } : undefined;
}

function winnersOf(session: Session, ground: Stage, closed: ClosedStages): readonly Option[] {
  const result = ground.phase === 'revealed' ? resultOf(session, ground, closed) : undefined;
  if (result === undefined) return [];
  return (kindOf(ground.plan).winnersOf?.(result, session.language) ?? []).slice(0, mostWinners);
}

/** Whether what a stage builds on is there; a start that winners only offer may be missing. */
export function isGroundLaid(session: Session, stage: Stage, closed: ClosedStages): boolean {
  const ground = groundOf(session, stage);
  const take = kindOf(stage.plan).buildsOn?.(stage.plan)?.take;
  return !ground || take === 'winners' || optionsIn(session, stage, closed).length > 0;
}

/** What may not change under people's hands, once the stage has been opened. */
export function fixedOptions(session: Session, stage: Stage, closed: ClosedStages): readonly string[] {
  const take = kindOf(stage.plan).buildsOn?.(stage.plan)?.take;
  return take === 'headings' ? optionsIn(session, stage, closed).map(({ id }) => id) : [];
}

/** Hidden answers of the stage below that people could have chosen in this one. */
export function hiddenBelow(session: Session, stage: Stage): readonly string[] {
  const hidden = groundOf(session, stage)?.hidden ?? [];
  return stage.options ? hidden.filter((row) => stage.options?.includes(row)) : hidden;
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
  const earlier = earlierOf(session, stage, closed);
  const context = {
    options: optionsIn(session, stage, closed),
    smallGroup: session.smallGroup,
    headings: shownHeadings(stage),
    opened: stage.options ?? [],
    ...(earlier && { earlier }),
  };
  return kindOf(stage.plan).resultOf(
    withoutHidden(of, stage.hidden),
    stage.plan,
    context,
  ) as Results[KindName];
}

/** The stage that this one is compared with, once it has been shown to everybody. */
function earlierOf(session: Session, stage: Stage, closed: ClosedStages): Earlier | undefined {
  const id = kindOf(stage.plan).comparesWith?.(stage.plan);
  const other = id === undefined ? undefined : stageNamed(session, id);
  const of = other && closed.get(other.plan.id);
  if (!of || other.phase !== 'revealed') return undefined;
  return { plan: other.plan, closed: withoutHidden(of, other.hidden) };
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

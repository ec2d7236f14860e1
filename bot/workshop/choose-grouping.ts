import { municipalitiesOf, wholeArea } from './counties.ts';
import { type Dimension, dimensions, groupIn, inOrder, workLevels } from './dimensions.ts';
import { bySide, type Grouping, type MergedGroup } from './grouping.ts';
import { kindOf } from './kinds/all-kinds.ts';
import { sideOfParty, sides } from './parties.ts';
import type { Participant, Person } from './people.ts';
import { maySteer } from './permissions.ts';
import { type Refusal, refuse } from './refusals.ts';
import { currentStage, type Session, type Stage } from './session.ts';

/** How the facilitator wants the answers of the coming stage to be put into groups. Carries what it was pressed on. */
export interface GroupingCommand {
  readonly stage: string;
  readonly version: number;
  readonly choice:
    | { readonly type: 'by'; readonly by: string }
    | { readonly type: 'merge'; readonly groups: readonly string[]; readonly name: string }
    | { readonly type: 'main-sides' }
    | { readonly type: 'undo' };
}

const longestName = 60;

/** The dimensions by which a session can be broken down: what its agenda asks of people. */
export function dimensionsIn({ agenda }: Pick<Session, 'agenda'>): Dimension[] {
  const asked: Record<Dimension, boolean> = {
    side: true,
    party: true,
    municipality: agenda.asks?.municipality === true,
    level: agenda.asks?.level === true,
  };
  return dimensions.filter((one) => asked[one]);
}

/** Whether the results of a stage are broken down at all, and its grouping may still be chosen. */
export function mayBeGrouped({ plan, phase }: Stage): boolean {
  return phase === 'waiting' && kindOf(plan).countsOf !== undefined;
}

/** The groups that people can belong to: those of the participants, or while nobody is known all that are asked. */
export function groupsToMerge(
  { agenda }: Pick<Session, 'agenda'>,
  { by }: Grouping,
  participants: readonly Participant[],
): string[] {
  const known = participants.flatMap((one) => groupIn(by, one) ?? []);
  const asked: Record<Dimension, readonly string[]> = {
    side: sides.filter((side) => agenda.parties.some((party) => sideOfParty[party] === side)),
    party: agenda.parties,
    municipality: [],
    level: workLevels,
  };
  return inOrder(by, known.length > 0 ? known : asked[by]);
}

/** The session with the grouping of its current stage chosen anew, or why not. It is fixed when the stage opens. */
export function chooseGrouping(
  session: Session,
  { stage: id, version, choice }: GroupingCommand,
  actor: Person,
): Session | Refusal {
  if (!maySteer(actor, session)) return refuse('not-facilitator');
  if (session.state !== 'running') return refuse('session-over');
  const stage = currentStage(session);
  if (version !== session.steered || id !== stage.plan.id) return refuse('stale-press');
  if (!mayBeGrouped(stage)) return refuse('not-in-this-phase');
  const grouping = next(session, stage.grouping ?? bySide, choice);
  if ('refusal' in grouping) return grouping;
  return {
    ...session,
    version: session.version + 1,
    steered: session.version + 1,
    stages: session.stages.with(session.current, { ...stage, grouping }),
  };
}

function next(session: Session, before: Grouping, choice: GroupingCommand['choice']): Grouping | Refusal {
  switch (choice.type) {
    case 'by': {
      const by = dimensionsIn(session).find((one) => one === choice.by);
      return by ? { by } : refuse('dimension-unknown');
    }
    case 'main-sides':
      return { by: 'side', mainSides: true };
    case 'undo':
      return { by: before.by };
    case 'merge':
      return merge(session, before, choice);
  }
}

function merge(
  session: Session,
  before: Grouping,
  { groups, name }: { groups: readonly string[]; name: string },
): Grouping | Refusal {
  const typed = name.trim();
  if (typed.length > longestName) return refuse('group-name-too-long', { most: longestName });
  const possible = new Set(groupsPossible(session, before.by));
  const chosen = inOrder(before.by, groups);
  if (chosen.length < 2 || chosen.some((group) => !possible.has(group))) return refuse('merge-too-few');
  // A group belongs to one whole at a time: whatever was merged with it before comes along.
  const others = (before.merged ?? []).filter((of) => !of.groups.some((group) => chosen.includes(group)));
  const joined = (before.merged ?? []).filter((of) => !others.includes(of)).flatMap((of) => of.groups);
  const whole: MergedGroup = {
    groups: inOrder(before.by, [...chosen, ...joined]),
    ...(typed !== '' && { name: typed }),
  };
  return { by: before.by, merged: [...others, whole] };
}

function groupsPossible({ agenda, counties = [] }: Session, by: Dimension): readonly string[] {
  const all: Record<Dimension, readonly string[]> = {
    side: sides,
    party: agenda.parties,
    municipality: [...municipalitiesOf(counties), wholeArea],
    level: workLevels,
  };
  return all[by];
}

/** Merging kunta and hyvinvointialue would leave nothing of the matter; the others may go with either. */
export function mergeProposed(
  small: readonly string[],
  groups: readonly string[],
  { by }: Grouping,
): string[] {
  if (by === 'side') return small.includes('kumppani') ? ['kunta', 'kumppani'] : [];
  return small.length > 1 ? inOrder(by, small) : groups.filter((group) => small.includes(group));
}

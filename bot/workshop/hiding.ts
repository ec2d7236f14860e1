import { kindOf } from './kinds/all-kinds.ts';
import type { ClosedStage } from './kinds/kind.ts';
import type { Person } from './people.ts';
import { maySteer } from './permissions.ts';
import { type Refusal, refuse } from './refusals.ts';
import { type Session, stageNamed } from './session.ts';

export interface HidingCommand {
  readonly type: 'hide' | 'unhide';
  readonly stage: string;
  readonly row: string;
}

/**
 * Hides what somebody wrote in a closed stage, or shows it again, before or after revealing. No version is asked for:
 * hiding the same answer twice is the same.
 */
export function hide(
  session: Session,
  { type, stage: id, row }: HidingCommand,
  { actor, closed }: { actor: Person; closed: ClosedStage | undefined },
): Session | Refusal {
  if (!maySteer(actor, session)) return refuse('not-facilitator');
  if (session.state !== 'running') return refuse('session-over');
  const stage = stageNamed(session, id);
  const found = closed?.rows.find((candidate) => candidate.id === row);
  if (!stage || !found || kindOf(stage.plan).textOf(found.content) === undefined)
    return refuse('no-such-answer');
  const others = stage.hidden.filter((hidden) => hidden !== row);
  const changed = { ...stage, hidden: type === 'hide' ? [...others, row] : others };
  return {
    ...session,
    version: session.version + 1,
    stages: session.stages.with(session.stages.indexOf(stage), changed),
  };
}

/** A closed stage as everyone may see it: without the hidden rows. */
export function withoutHidden(closed: ClosedStage, hidden: readonly string[]): ClosedStage {
  return hidden.length === 0
    ? closed
    : { ...closed, rows: closed.rows.filter(({ id }) => !hidden.includes(id)) };
}

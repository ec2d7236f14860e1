import type { Session, Stage } from '../session.ts';
import type { Progress, SessionHead, StageHead } from '../views.ts';

export function sessionHead({ id, version, title, rehearsal }: Session): SessionHead {
  return { id, version, title, rehearsal };
}

export function stageHead({ stages }: Pick<Session, 'stages'>, stage: Stage): StageHead {
  const { id, kind, title, minutes } = stage.plan;
  return {
    id,
    kind,
    number: stages.indexOf(stage) + 1,
    of: stages.length,
    title,
    minutes,
    anonymous: stage.anonymous,
  };
}

/**
 * How many have answered, of how many: those whom the facilitator expected, else those who have taken part.
 * A number that the answers have passed says nothing, and is left out.
 */
export function progressOf(session: Session, answered: number, participants: number): Progress {
  const of = session.expected ?? participants;
  return of > answered ? { answered, of } : { answered };
}

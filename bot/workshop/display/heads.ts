import { isPart } from '../round/round-steering.ts';
import type { Session, Stage } from '../session.ts';
import type { Progress, SessionHead, StageHead } from '../views.ts';

export function sessionHead({ id, steered, title, rehearsal }: Session): SessionHead {
  return { id, version: steered, title, rehearsal };
}

export function stageHead({ stages, round }: Pick<Session, 'stages' | 'round'>, stage: Stage): StageHead {
  const { id, kind, title, minutes } = stage.plan;
  return {
    id,
    kind,
    number: stages.indexOf(stage) + 1,
    of: stages.length,
    title,
    minutes,
    anonymous: stage.anonymous,
    ...(round && isPart(stage) && { part: true }),
  };
}

/**
 * How many have answered, of how many: those whom the facilitator expected, else those who took part before.
 * A number that the answers have passed says nothing, and is left out.
 */
export function progressOf(
  { expected }: Session,
  answered: number,
  participants: number,
  people?: number,
): Progress {
  const counted = people === undefined ? { answered } : { answered, people };
  if (expected !== undefined)
    return expected >= (people ?? answered) ? { ...counted, of: expected } : counted;
  // Of those who took part, all have always answered the first stage: "7 of 7" would promise too much.
  return people === undefined && participants > answered ? { answered, of: participants } : counted;
}

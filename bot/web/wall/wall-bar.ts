import { wallStep } from '../../../cards/wall/wall-step.ts';
import { controlView } from '../../workshop/display/control-view.ts';
import type { WallFacts } from '../../workshop/display/wall-scene.ts';
import { isRound } from '../../workshop/round/round.ts';
import type { Session } from '../../workshop/session.ts';
import type { WallBar, WallStep } from './wall-data.ts';

/** The bar as the control card stands; none where nothing is steered. */
export function wallBar(session: Session, facts: WallFacts): WallBar | undefined {
  if (session.state !== 'running' || (isRound(session) && !session.round.closedAt)) return undefined;
  const { stage, session: head, next, others } = controlView(session, { ...facts, inConversation: false });
  const step = (verb: 'undo-close' | NonNullable<typeof next>): WallStep => ({
    verb,
    title: wallStep(verb, session.language),
    ...(verb === 'end' && { sure: true }),
  });
  return {
    stage: stage.id,
    version: head.version,
    ...(next && { next: step(next) }),
    ...(others.includes('undo-close') && { undo: step('undo-close') }),
  };
}

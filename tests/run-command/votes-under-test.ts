import type { Agenda } from '../../bot/workshop/agenda.ts';
import type { StagePlan } from '../../bot/workshop/kinds/all-kinds.ts';
import { plans } from '../cards/sample-plans.ts';
import { agenda as sample } from '../workshop/sample-session.ts';

const firstTwo = <Thing>(things: readonly Thing[] = []) => things.slice(0, 2);
const { comparedWith: _none, ...continuum } = plans.continuum;

const stages: readonly StagePlan[] = [
  { ...plans.agreement, items: firstTwo(plans.agreement.items) },
  { ...plans.state, items: firstTwo(plans.state.items) },
  { ...plans.sufficiency, items: firstTwo(plans.sufficiency.items) },
  { ...plans.points, options: plans.points.options?.slice(0, 3) ?? [] },
  { ...plans.ranking, most: 2, options: plans.ranking.options?.slice(0, 3) ?? [] },
  { ...continuum, items: firstTwo(continuum.items) },
  { ...plans.readiness, items: firstTwo(plans.readiness.items) },
];

/** Every kind of vote that the other agenda has not, on two or three things each. */
export const votes: Agenda = { ...sample, id: 'votes', stages };

/** The stage whose comments can be hidden. */
export const commentedStage = 0;

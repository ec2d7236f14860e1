import type { Answered } from '../bot/workshop/kinds/kind.ts';
import { participationOf } from '../bot/workshop/participation.ts';
import type { Speech } from './speech.ts';

/** From which sides people were, as a list in a sentence; empty where no side may be named. */
export function sidesList(answered: Answered, smallGroup: number, speech: Speech): string {
  const { sides, others } = participationOf(answered, smallGroup);
  if (sides.length === 0) return '';
  return speech.list([
    ...sides.map(({ side, count }) => speech.say(`participation.${side}`, { count })),
    ...(others > 0 ? [speech.say('participation.others', { count: others })] : []),
  ]);
}

import type { Answered } from '../bot/workshop/kinds/kind.ts';
import { participationOf } from '../bot/workshop/participation.ts';
import type { Speech } from './speech.ts';

/** From which sides people were, as a list in a sentence; empty where no side may be named. */
export function sidesList(answered: Answered, smallGroup: number, speech: Speech): string {
  const groups = answered.byGroup && groupsOf(answered.byGroup, smallGroup, speech);
  if (groups) return groups.length > 0 ? speech.list(groups) : '';
  const { sides, others } = participationOf(answered, smallGroup);
  if (sides.length === 0) return '';
  return speech.list([
    ...sides.map(({ side, count }) => speech.say(`participation.${side}`, { count })),
    ...(others > 0 ? [speech.say('participation.others', { count: others })] : []),
  ]);
}

/** Groups of another dimension by their names, the largest first. */
function groupsOf(byGroup: NonNullable<Answered['byGroup']>, smallGroup: number, speech: Speech): string[] {
  return Object.entries(byGroup)
    .filter(([, count]) => count >= smallGroup)
    .toSorted(([, one], [, other]) => other - one)
    .map(([group, count]) => speech.say('participation.group', { group: speech.group(group), count }));
}

import { type Side, sides } from '../bot/workshop/parties.ts';
import type { RoundParticipation } from '../bot/workshop/round/participation-in-round.ts';
import type { Speech } from './speech.ts';

/** "Vastasi 3 organisaatiota (kutsuttu 4) ja 1 henkilö. Organisaatiot: kunta 2, hyvinvointialue 1." */
export function roundParticipationLine(
  { organisations, invited, people, bySide }: RoundParticipation,
  speech: Speech,
): string {
  const told = sides.filter((side) => bySide[side] > 0);
  return [
    invited > 0
      ? speech.say('digest.round', { organisations, invited, people })
      : speech.say('digest.round-people', { people }),
    ...(told.length > 0 ? [speech.say('digest.round-sides', { list: listOf(told, bySide, speech) })] : []),
  ].join(' ');
}

function listOf(told: readonly Side[], bySide: RoundParticipation['bySide'], speech: Speech): string {
  return told.map((side) => speech.say(`digest.round-side.${side}`, { count: bySide[side] })).join(', ');
}

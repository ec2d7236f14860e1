import { invitationStates } from '../bot/workshop/round/invitations.ts';
import type { RoundCounts } from '../bot/workshop/round-views.ts';
import type { Speech } from './speech.ts';

/** How far the invited are, and how many answered for themselves; one line each. */
export function countLines({ begun, states, invited, alone }: RoundCounts, speech: Speech): string[] {
  if (!begun) return invited > 0 ? [speech.say('round.invited', { invited })] : [];
  const told = invitationStates.toReversed().filter((state) => states[state] > 0);
  const list = told.map((state) => speech.say(`round.state.${state}`, { count: states[state] }));
  return [
    ...(list.length > 0 ? [speech.say('round.states', { list: list.join(', ') })] : []),
    speech.say('round.alone', { alone }),
  ];
}

/** Until when, and how many days are left. */
export function untilLine(
  { closesOn, daysLeft }: { closesOn: string; daysLeft: number },
  speech: Speech,
): string {
  return speech.say('round.until', { day: speech.day(closesOn), days: daysLeft });
}

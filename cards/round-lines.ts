import type { RoundCounts } from '../bot/workshop/round-views.ts';
import type { Speech } from './speech.ts';

/** How far the invited are, and how many answered for themselves; one line each. */
export function countLines({ states, invited, alone }: RoundCounts, speech: Speech): string[] {
  return [
    ...(invited > 0
      ? [
          speech.say('round.states', {
            sent: states.sent,
            draft: states.draft,
            notOpened: states['not-opened'],
          }),
        ]
      : []),
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

import { currentStage, type Session } from '../session.ts';
import { isRoundOpen } from '../round/round.ts';
import { addSeconds, secondsBetween } from '../time.ts';

/** A workshop that has been left open overnight needs no clock. */
const longestClockSeconds = 8 * 3600;

/**
 * The next instant at which a session looks or is different without anybody pressing: a step of the countdown,
 * its end, or a passing minute. Undefined while nothing moves by itself.
 */
export function nextMoment(session: Session, now: string): string | undefined {
  if (session.state !== 'running') return undefined;
  const { phase, openedAt, closesAt } = currentStage(session);
  if (isRoundOpen(session) && phase === 'open') return closesAt;
  if (phase === 'closing' && closesAt) {
    const left = secondsBetween(now, closesAt);
    return left <= 10 ? closesAt : addSeconds(closesAt, -10 * (Math.ceil(left / 10) - 1));
  }
  const clockStart = openedAt && phase === 'open' ? openedAt : session.startedAt;
  if (!clockStart || secondsBetween(clockStart, now) > longestClockSeconds) return undefined;
  const minutes = Math.floor(secondsBetween(clockStart, now) / 60) + 1;
  return addSeconds(clockStart, minutes * 60);
}

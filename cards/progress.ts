import type { Progress } from '../bot/workshop/views.ts';
import type { Speech } from './speech.ts';

/** "7/12 vastannut", or how many where it is not known of how many. */
export function progressText({ answered, of }: Progress, speech: Speech): string {
  return of === undefined
    ? speech.say('status.answered', { answered })
    : speech.say('status.answered-of', { answered, of });
}

import type { Answered } from '../bot/workshop/kinds/kind.ts';
import type { Progress } from '../bot/workshop/views.ts';
import type { Speech } from './speech.ts';

/** "7/12 vastannut", or how many where it is not known of how many; answers and people where some answer together. */
export function progressText({ answered, of, people }: Progress, speech: Speech): string {
  if (people !== undefined) {
    return of === undefined
      ? speech.say('status.answered-people', { answered, people })
      : speech.say('status.answered-people-of', { answered, people, of });
  }
  return of === undefined
    ? speech.say('status.answered', { answered })
    : speech.say('status.answered-of', { answered, of });
}

/** How many answered a stage that is over: "9 vastausta, 31 ihmistä" where some answered together. */
export function answeredText({ total, people, byLink }: Answered, speech: Speech): string {
  const answered =
    people === undefined
      ? speech.say('results.answered', { total })
      : speech.say('results.answered-people', { total, people });
  return byLink ? `${answered} ${speech.say('results.by-link', { byLink })}` : answered;
}

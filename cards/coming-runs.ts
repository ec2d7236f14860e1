import { finnishDay } from '../bot/workshop/finnish-time.ts';
import type { ComingDate } from '../bot/workshop/series/recurrence.ts';
import type { Coming } from '../bot/workshop/series/series-views.ts';
import { type Button, buttonRow } from './button.ts';
import type { Element } from './element.ts';
import { paragraphs } from './paragraphs.ts';
import { repetitionName } from './repetition-name.ts';
import type { Speech } from './speech.ts';

/** How a workshop comes again, and its next dates with those that are left out and why. */
export function comingRuns({ repetition, firstDay, dates }: Coming, speech: Speech): Element[] {
  return [
    ...paragraphs([repetitionName(repetition, firstDay, speech)]),
    ...paragraphs([speech.say('repeating.next')], 'strong'),
    ...paragraphs(dates.map((date) => lineOf(date, speech))),
  ];
}

/** Changes or stops what comes again; further buttons stand before. */
export function repetitionButtons(
  session: string,
  speech: Speech,
  before: readonly Button[] = [],
): Element[] {
  return buttonRow([
    ...before,
    { title: speech.say('button.change-repeat'), press: { verb: 'ask-repeat', session } },
    { title: speech.say('button.stop-repeating'), press: { verb: 'stop-repeating', session } },
  ]);
}

/** "torstai 24. joulukuuta 2026 · jää väliin: jouluaatto" */
function lineOf({ at, skipped }: ComingDate, speech: Speech): string {
  const day = `${speech.weekday(finnishDay(at))} ${speech.moment(at)}`;
  return skipped ? speech.say('repeating.skipped', { day, why: speech.words(skipped) }) : day;
}

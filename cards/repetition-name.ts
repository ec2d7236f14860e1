import { type Repetition, weekOfMonth } from '../bot/workshop/series/recurrence.ts';
import type { Speech } from './speech.ts';

/** "Joka kuukauden 4. torstai", counted from an ISO day. */
export function repetitionName(repetition: Repetition, firstDay: string, speech: Speech): string {
  return speech.say(`repeat.${repetition}`, {
    weekday: speech.weekday(firstDay),
    day: Number(firstDay.slice(8, 10)),
    week: weekOfMonth(firstDay),
  });
}

/** The same as a choice, before the weekday is chosen: "Joka kuukauden 4. valittu viikonpäivä". */
export function repeatChoice(repetition: Repetition, firstDay: string, speech: Speech): string {
  return speech.say(`repeat.choice.${repetition}`, {
    day: Number(firstDay.slice(8, 10)),
    week: weekOfMonth(firstDay),
  });
}

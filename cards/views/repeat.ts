import { repeatFields } from '../../bot/workshop/verbs.ts';
import { addDays, weekdayOf } from '../../bot/workshop/finnish-time.ts';
import { repetitions } from '../../bot/workshop/series/recurrence.ts';
import type { RepeatView } from '../../bot/workshop/series/series-views.ts';
import { buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { headOf } from '../head.ts';
import { paragraphs } from '../paragraphs.ts';
import { repeatChoice } from '../repetition-name.ts';
import { templateOf } from '../template.ts';
import template from '../templates/repeat.json' with { type: 'json' };

const expand = templateOf(template);

export const repeat: CardView<RepeatView> = {
  body: ({ session, firstDay, time, alone, repetition = null }, speech) => [
    ...headOf({ session, heading: speech.say('repeat.heading') }, speech),
    ...paragraphs([speech.say(alone ? 'repeat.body-alone' : 'repeat.body')]),
    ...expand({
      ids: repeatFields,
      rhythm: speech.say('repeat.rhythm'),
      chosen: repetition,
      rhythmMissing: speech.say('repeat.rhythm-missing'),
      rhythms: repetitions.map((value) => ({ value, title: repeatChoice(value, firstDay, speech) })),
      weekday: speech.say('repeat.weekday'),
      held: String(weekdayOf(firstDay)),
      weekdays: Array.from({ length: 7 }, (_, place) => ({
        value: String(place + 1),
        // A Monday and the six days after it.
        title: speech.weekday(addDays('2024-01-01', place)),
      })),
      time: speech.say('repeat.time'),
      timeMissing: speech.say('repeat.time-missing'),
      proposed: time,
    }),
    ...buttonRow([
      {
        title: speech.say('button.save-repeat'),
        press: { verb: 'repeat', session: session.id },
        style: 'positive',
        sendsInputs: true,
      },
      { title: speech.say('button.control'), press: { verb: 'control', session: session.id } },
    ]),
  ],
  text: ({ session }, speech) => speech.say('repeat.text', { title: session.title }),
};

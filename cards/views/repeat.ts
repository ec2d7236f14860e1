import { repeatFields } from '../../bot/workshop/verbs.ts';
import { repetitions } from '../../bot/workshop/series/recurrence.ts';
import type { RepeatView } from '../../bot/workshop/series/series-views.ts';
import { buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { headOf } from '../head.ts';
import { paragraphs } from '../paragraphs.ts';
import { repetitionName } from '../repetition-name.ts';
import { templateOf } from '../template.ts';
import template from '../templates/repeat.json' with { type: 'json' };

const expand = templateOf(template);

export const repeat: CardView<RepeatView> = {
  body: ({ session, firstDay, time }, speech) => [
    ...headOf({ session, heading: speech.say('repeat.heading') }, speech),
    ...paragraphs([speech.say('repeat.body')]),
    ...expand({
      ids: repeatFields,
      rhythm: speech.say('repeat.rhythm'),
      rhythmMissing: speech.say('repeat.rhythm-missing'),
      rhythms: repetitions.map((value) => ({ value, title: repetitionName(value, firstDay, speech) })),
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

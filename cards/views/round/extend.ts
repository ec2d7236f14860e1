import { roundFields } from '../../../bot/workshop/verbs.ts';
import type { ExtendView } from '../../../bot/workshop/round-views.ts';
import { buttonRow } from '../../button.ts';
import type { CardView } from '../../card-view.ts';
import { headOf, markedText } from '../../head.ts';
import { paragraphs } from '../../paragraphs.ts';
import { templateOf } from '../../template.ts';
import template from '../../templates/extend-inputs.json' with { type: 'json' };

const expand = templateOf(template);

/** A new closing day. */
export const extend: CardView<ExtendView> = {
  body: ({ session, closesOn, state, earliest, proposed }, speech) => [
    ...headOf({ session, heading: speech.say('extend.heading') }, speech),
    ...paragraphs([speech.say(`extend.body.${state}`, { day: speech.day(closesOn) })]),
    ...expand({
      id: roundFields.closesOn,
      label: speech.say('extend.day'),
      min: earliest,
      value: proposed,
      missing: speech.say('round-launch.day-missing'),
    }),
    ...buttonRow([
      {
        title: speech.say('button.extend'),
        press: { verb: 'extend', session: session.id },
        style: 'positive',
        sendsInputs: true,
      },
      { title: speech.say('button.control'), press: { verb: 'control', session: session.id } },
    ]),
  ],
  text: ({ session }, speech) => markedText(speech.say('extend.heading'), session, speech),
};

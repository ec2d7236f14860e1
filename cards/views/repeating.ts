import type { RepeatingView } from '../../bot/workshop/series/series-views.ts';
import { buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { headOf } from '../head.ts';
import { paragraphs } from '../paragraphs.ts';
import { repetitionName } from '../repetition-name.ts';
import type { Speech } from '../speech.ts';

export const repeating: CardView<RepeatingView> = {
  body: (view, speech) => {
    const { session, repetition, firstDay, dates } = view;
    const again = { verb: 'control', session: session.id } as const;
    return [
      ...headOf({ session, heading: headingOf(view, speech) }, speech),
      ...(repetition
        ? [
            ...paragraphs([repetitionName(repetition, firstDay, speech)]),
            ...paragraphs([speech.say('repeating.next')], 'strong'),
            ...paragraphs(dates.map((date) => speech.moment(date))),
          ]
        : []),
      ...buttonRow([
        { title: speech.say('button.control'), press: again },
        ...(repetition
          ? [
              {
                title: speech.say('button.stop-repeating'),
                press: { verb: 'stop-repeating' as const, session: session.id },
              },
            ]
          : []),
      ]),
    ];
  },
  text: headingOf,
};

function headingOf({ repetition }: RepeatingView, speech: Speech): string {
  return speech.say(repetition ? 'repeating.heading' : 'repeating.stopped');
}

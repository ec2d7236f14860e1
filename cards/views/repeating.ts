import type { RepeatingView } from '../../bot/workshop/series/series-views.ts';
import { buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { comingRuns, repetitionButtons } from '../coming-runs.ts';
import { headOf } from '../head.ts';
import type { Speech } from '../speech.ts';

export const repeating: CardView<RepeatingView> = {
  body: (view, speech) => {
    const { session, coming } = view;
    const back = {
      title: speech.say('button.control'),
      press: { verb: 'control', session: session.id },
    } as const;
    return [
      ...headOf({ session, heading: headingOf(view, speech) }, speech),
      ...(coming ? comingRuns(coming, speech) : []),
      ...(coming ? repetitionButtons(session.id, speech, [back]) : buttonRow([back])),
    ];
  },
  text: headingOf,
};

function headingOf({ coming }: RepeatingView, speech: Speech): string {
  return speech.say(coming ? 'repeating.heading' : 'repeating.stopped');
}

import { finnishDay } from '../../bot/workshop/finnish-time.ts';
import type { ComingDate } from '../../bot/workshop/series/recurrence.ts';
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
            ...paragraphs(dates.map((date) => lineOf(date, speech))),
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
              {
                title: speech.say('button.change-repeat'),
                press: { verb: 'ask-repeat' as const, session: session.id },
              },
            ]
          : []),
      ]),
    ];
  },
  text: headingOf,
};

/** "torstai 24. joulukuuta 2026 · jää väliin: jouluaatto" */
function lineOf({ at, skipped }: ComingDate, speech: Speech): string {
  const day = `${speech.weekday(finnishDay(at))} ${speech.moment(at)}`;
  return skipped ? speech.say('repeating.skipped', { day, why: speech.words(skipped) }) : day;
}

function headingOf({ repetition }: RepeatingView, speech: Speech): string {
  return speech.say(repetition ? 'repeating.heading' : 'repeating.stopped');
}

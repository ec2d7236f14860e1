import type { ControlOverView } from '../../bot/workshop/views.ts';
import { buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { comingRuns, repetitionButtons } from '../coming-runs.ts';
import type { Element } from '../element.ts';
import { headOf, markedText } from '../head.ts';
import { paragraphs } from '../paragraphs.ts';
import type { Speech } from '../speech.ts';
import { exportButton } from './exporting.ts';

export const controlOver: CardView<ControlOverView> = {
  body(view, speech) {
    const { session, state, undelivered, leaders } = view;
    // A rehearsal sends nothing to anybody, so there is nothing to tell of it.
    const sent = state === 'ended' && !session.rehearsal;
    return [
      ...headOf({ session, heading: speech.say(`control-over.${state}`) }, speech),
      ...paragraphs([
        // Nothing was to be sent, or what was has gone: "nobody" beside what failed would contradict itself.
        ...(sent && (undelivered === 0 || leaders > undelivered)
          ? [speech.say('control-over.delivered', { leaders: Math.max(0, leaders - undelivered) })]
          : []),
        ...(session.rehearsal && state === 'ended' ? [speech.say('control-over.rehearsed')] : []),
        ...(sent && undelivered > 0 ? [speech.say('control-over.undelivered', { undelivered })] : []),
      ]),
      ...(session.rehearsal && state === 'ended'
        ? buttonRow([{ title: speech.say('button.choose-rehearsal'), press: { verb: 'choose-rehearsal' } }])
        : []),
      ...(sent ? repetitionOf(view, speech) : []),
      ...(state === 'ended' ? exportButton(session.id, speech) : []),
    ];
  },
  text: ({ session, state }, speech) => markedText(speech.say(`control-over.${state}`), session, speech),
};

/** When it comes again, whole, because an answer to a press stays on the screen only until the card is drawn anew. */
function repetitionOf({ session, coming, once }: ControlOverView, speech: Speech): Element[] {
  if (coming) {
    return [
      ...paragraphs([speech.say('repeating.heading')], 'strong'),
      ...comingRuns(coming, speech),
      ...repetitionButtons(session.id, speech),
    ];
  }
  if (once) return [];
  return buttonRow([
    { title: speech.say('button.repeat'), press: { verb: 'ask-repeat', session: session.id } },
  ]);
}

import type { AskCloseView } from '../../../bot/workshop/round-views.ts';
import { buttonRow, steeringPress } from '../../button.ts';
import type { CardView } from '../../card-view.ts';
import { headOf, markedText } from '../../head.ts';
import { paragraphs } from '../../paragraphs.ts';
import { countLines } from '../../round-lines.ts';

/** Before a round is closed ahead of its day. */
export const askClose: CardView<AskCloseView> = {
  body: (view, speech) => {
    const { session, daysLeft, counts } = view;
    const { invited, states } = counts;
    return [
      ...headOf({ session, heading: speech.say('ask-close.heading') }, speech),
      ...paragraphs([
        speech.say('ask-close.days', { days: daysLeft }),
        ...(invited > 0
          ? [speech.say('ask-close.sent', { sent: states.sent, missing: invited - states.sent })]
          : []),
      ]),
      ...paragraphs(countLines(counts, speech), 'quiet'),
      ...paragraphs([speech.say('ask-close.body')]),
      ...buttonRow([
        { title: speech.say('button.control'), press: { verb: 'control', session: session.id } },
        {
          title: speech.say('round-control.close'),
          press: steeringPress('close', view),
          style: 'destructive',
        },
      ]),
    ];
  },
  text: ({ session }, speech) => markedText(speech.say('ask-close.heading'), session, speech),
};

import type { RoundCallView } from '../../../bot/workshop/round-views.ts';
import { buttonRow } from '../../button.ts';
import type { CardView } from '../../card-view.ts';
import { headOf, markedText } from '../../head.ts';
import { paragraphs } from '../../paragraphs.ts';
import { plain } from '../../plain.ts';
import { untilLine } from '../../round-lines.ts';
import type { Speech } from '../../speech.ts';

/** To somebody invited, in 1:1: what is asked of them, until when, and one button. */
export const roundCall: CardView<RoundCallView> = {
  body: (view, speech) => [
    ...headOf({ session: view.session, heading: speech.say(`round-call.${view.why}`) }, speech),
    ...paragraphs([sentenceOf(view, speech), untilLine(view, speech)]),
    ...buttonRow([
      {
        title: speech.say('button.round-part'),
        press: { verb: 'round-part', session: view.session.id },
        style: 'positive',
      },
    ]),
    ...paragraphs([speech.say('round-call.from', { name: plain(view.facilitator) })], 'quiet'),
  ],
  text: (view, speech) =>
    markedText(
      `${speech.say(`round-call.${view.why}`)}. ${view.session.title}. ${untilLine(view, speech)}`,
      view.session,
      speech,
    ),
};

function sentenceOf({ why, organisations }: RoundCallView, speech: Speech): string {
  const names = speech.list(organisations.map(plain));
  return speech.say(why === 'nudge' ? 'round-call.still' : 'round-call.asked', { names });
}

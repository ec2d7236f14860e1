import type { RoundCallView } from '../../../bot/workshop/round-views.ts';
import { buttonRow } from '../../button.ts';
import type { CardView } from '../../card-view.ts';
import { headOf, markedText } from '../../head.ts';
import { paragraphs } from '../../paragraphs.ts';
import { plain } from '../../plain.ts';
import type { Speech } from '../../speech.ts';

/** To somebody invited, in 1:1: what is asked of them, until when, and one button; or that it is over. */
export const roundCall: CardView<RoundCallView> = {
  body: (view, speech) => [
    ...headOf({ session: view.session, heading: speech.say(`round-call.${view.why}`) }, speech),
    ...paragraphs(sentencesOf(view, speech)),
    ...(isAsked(view)
      ? buttonRow([
          {
            title: speech.say('button.round-part'),
            press: { verb: 'round-part', session: view.session.id },
            style: 'positive',
          },
        ])
      : []),
    ...paragraphs([speech.say('round-call.from', { name: plain(view.facilitator) })], 'quiet'),
  ],
  text: (view, speech) =>
    markedText(
      [
        `${speech.say(`round-call.${view.why}`)}.`,
        `${view.session.title}.`,
        ...(isAsked(view) ? [speech.say('round-call.until', { day: speech.day(view.closesOn) })] : []),
      ].join(' '),
      view.session,
      speech,
    ),
};

function isAsked({ why }: RoundCallView): boolean {
  return why === 'invitation' || why === 'nudge' || why === 'extension';
}

/** The day alone: how many are left would be wrong tomorrow, and the card stands for weeks. */
function sentencesOf({ why, organisations, closesOn }: RoundCallView, speech: Speech): string[] {
  if (why === 'over' || why === 'cancelled' || why === 'withdrawn') {
    return [speech.say(`round-call.body.${why}`)];
  }
  const names = speech.list(organisations.map(plain));
  return [
    speech.say(why === 'nudge' ? 'round-call.still' : 'round-call.asked', { names }),
    speech.say('round-call.until', { day: speech.day(closesOn) }),
  ];
}

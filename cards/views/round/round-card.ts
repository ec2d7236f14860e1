import type { RoundCardView, RoundOverView } from '../../../bot/workshop/round-views.ts';
import { buttonRow } from '../../button.ts';
import type { CardView } from '../../card-view.ts';
import { headOf, markedText } from '../../head.ts';
import { linesOf, paragraphs } from '../../paragraphs.ts';
import { plain } from '../../plain.ts';

export const roundCard: CardView<RoundCardView> = {
  body: ({ session, purpose, parts, byOrganisation }, speech) => [
    ...headOf({ session, heading: speech.say('round.heading') }, speech),
    ...paragraphs(linesOf(purpose, speech)),
    ...paragraphs(
      parts.map(({ number, title, anonymous }) =>
        plain(
          speech.say('round.part-line', {
            number,
            title: speech.words(title),
            how: speech.say(anonymous ? 'lobby.anonymous' : 'lobby.named'),
          }),
        ),
      ),
      'quiet',
    ),
    ...paragraphs([speech.say(byOrganisation ? 'round.how-invited' : 'round.how')]),
    ...buttonRow([
      {
        title: speech.say('button.round-part'),
        press: { verb: 'round-part', session: session.id },
        style: 'positive',
      },
    ]),
  ],
  text: ({ session }, speech) =>
    markedText(speech.say('round.text', { title: session.title }), session, speech),
};

export const roundOver: CardView<RoundOverView> = {
  body: ({ session }, speech) => [
    ...headOf({ session, heading: speech.say('round.heading') }, speech),
    ...paragraphs([speech.say('round.over')]),
  ],
  text: ({ session }, speech) => markedText(speech.say('round.over'), session, speech),
};

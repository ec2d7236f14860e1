import type { JoinView } from '../../bot/workshop/link/link-views.ts';
import { backgroundInputs, groupSizeInput } from '../background-inputs.ts';
import { buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { headOf } from '../head.ts';
import { linesOf, paragraphs } from '../paragraphs.ts';
import { quotesOf } from '../quotes.ts';

const bytesOfNames = 4000;

/** What this workshop is, and who the person is who has come to it by link. */
export const join: CardView<JoinView> = {
  body: (view, speech) => [
    ...headOf({ session: view.session, heading: speech.say('join.heading') }, speech),
    ...paragraphs(linesOf(view.purpose, speech)),
    ...quotesOf(
      [{ text: speech.say('lobby.facilitators', { names: speech.list(view.facilitators.filter(Boolean)) }) }],
      bytesOfNames,
    ),
    ...paragraphs([speech.say('join.body')], 'quiet'),
    ...backgroundInputs(view, view.told, speech),
    ...groupSizeInput(view.told, speech),
    ...buttonRow([
      {
        title: speech.say('button.join'),
        press: { verb: 'join', session: view.session.id },
        style: 'positive',
        sendsInputs: true,
      },
    ]),
  ],
  text: ({ session }, speech) => speech.say('join.text', { title: session.title }),
};

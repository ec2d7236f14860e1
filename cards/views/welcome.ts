import type { WelcomeView } from '../../bot/workshop/views.ts';
import { buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { headOf } from '../head.ts';
import { paragraphs } from '../paragraphs.ts';

export const welcome: CardView<WelcomeView> = {
  body: (_view, speech) => [
    ...headOf({ heading: speech.say('welcome.heading') }, speech),
    ...paragraphs([speech.say('welcome.body'), speech.say('welcome.try')]),
    ...buttonRow([
      {
        title: speech.say('button.rehearse'),
        press: { verb: 'rehearse', language: speech.language },
        style: 'positive',
      },
      { title: speech.say('button.choose-rehearsal'), press: { verb: 'choose-rehearsal' } },
    ]),
  ],
  text: (_view, speech) => speech.say('welcome.text'),
};

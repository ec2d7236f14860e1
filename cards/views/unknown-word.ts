import type { UnknownWordView } from '../../bot/workshop/views.ts';
import { buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { headOf } from '../head.ts';
import { paragraphs } from '../paragraphs.ts';

export const unknownWord: CardView<UnknownWordView> = {
  body: ({ where }, speech) => [
    ...headOf({ heading: speech.say('unknown.heading') }, speech),
    ...paragraphs([speech.say(`unknown.${where}`)]),
    ...buttonRow([{ title: speech.say('button.help'), press: { verb: 'help' } }]),
  ],
  text: ({ where }, speech) => speech.say(`unknown.${where}`),
};

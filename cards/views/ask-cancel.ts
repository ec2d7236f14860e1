import type { AskCancelView } from '../../bot/workshop/views.ts';
import { buttonRow, steeringPress } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { headOf } from '../head.ts';
import { paragraphs } from '../paragraphs.ts';

export const askCancel: CardView<AskCancelView> = {
  body: (view, speech) => [
    ...headOf({ session: view.session, heading: speech.say('ask-cancel.heading') }, speech),
    ...paragraphs([speech.say('ask-cancel.body')]),
    ...buttonRow([
      { title: speech.say('button.control'), press: { verb: 'control', session: view.session.id } },
      { title: speech.say('button.cancel'), press: steeringPress('cancel', view), style: 'destructive' },
    ]),
  ],
  text: (_view, speech) => speech.say('ask-cancel.heading'),
};

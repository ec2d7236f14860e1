import type { AskSureView } from '../../bot/workshop/views.ts';
import { buttonRow, steeringPress } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { commentsLeftLine } from '../comment-lines.ts';
import { headOf } from '../head.ts';
import { note, paragraphs } from '../paragraphs.ts';

export const askSure: CardView<AskSureView> = {
  body: (view, speech) => [
    ...headOf({ session: view.session, heading: speech.say(`ask-sure.heading.${view.before}`) }, speech),
    ...paragraphs([speech.say(`ask-sure.body.${view.before}`)]),
    ...(view.comments ? note(commentsLeftLine(view.comments, speech), 'warning') : []),
    ...buttonRow([
      { title: speech.say('button.control'), press: { verb: 'control', session: view.session.id } },
      {
        title: speech.say(`button.${view.before}`),
        press: steeringPress(view.before, view),
        style: 'destructive',
      },
    ]),
  ],
  text: ({ before }, speech) => speech.say(`ask-sure.heading.${before}`),
};

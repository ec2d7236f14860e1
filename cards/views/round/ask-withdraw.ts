import type { AskWithdrawView } from '../../../bot/workshop/round-views.ts';
import { buttonRow } from '../../button.ts';
import type { CardView } from '../../card-view.ts';
import { headOf, markedText } from '../../head.ts';
import { paragraphs } from '../../paragraphs.ts';
import { plain } from '../../plain.ts';

/** Before an invitation is taken back: what it means for what has been written. */
export const askWithdraw: CardView<AskWithdrawView> = {
  body({ session, organisation: { id, name }, state }, speech) {
    const press = { session: session.id, organisation: id };
    return [
      ...headOf({ session, heading: speech.say('ask-withdraw.heading', { name: plain(name) }) }, speech),
      ...paragraphs([speech.say('ask-withdraw.body'), speech.say(`ask-withdraw.body.${state}`)]),
      ...buttonRow([
        { title: speech.say('button.back'), press: { verb: 'invitation', ...press } },
        {
          title: speech.say('button.withdraw'),
          press: { verb: 'withdraw', ...press },
          style: 'destructive',
        },
      ]),
    ];
  },
  text: ({ session, organisation: { name } }, speech) =>
    markedText(speech.say('ask-withdraw.heading', { name }), session, speech),
};

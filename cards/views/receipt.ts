import type { ReceiptView } from '../../bot/workshop/views.ts';
import { type Button, buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { headOf, markedText } from '../head.ts';
import { cardKindOf } from '../kinds/all-kinds.ts';
import { paragraphs } from '../paragraphs.ts';
import { partyInput } from '../party-input.ts';

export const receipt: CardView<ReceiptView> = {
  body(view, speech) {
    const { session, stage, plan, parties } = view;
    const kind = cardKindOf(plan.kind);
    const of = { session: session.id, stage: stage.id };
    const setParty: Button = {
      title: speech.say('button.set-party'),
      press: { verb: 'set-party', ...of },
      style: 'positive',
      sendsInputs: true,
    };
    const change: Button = { title: speech.say('button.change'), press: { verb: 'my-answer', ...of } };
    return [
      ...headOf(
        { session, above: speech.words(stage.title), heading: speech.say('receipt.heading') },
        speech,
      ),
      ...kind.receipt(plan, { ...view, speech }),
      ...paragraphs([speech.say('receipt.change')], 'quiet'),
      ...(parties ? paragraphs([speech.say('receipt.party')], 'strong') : []),
      ...partyInput(parties, '', speech),
      ...buttonRow([
        ...(parties ? [setParty] : []),
        ...(kind.another
          ? [{ title: speech.say(kind.another), press: { verb: 'another' as const, ...of } }]
          : []),
        change,
      ]),
    ];
  },
  text: ({ session }, speech) => markedText(speech.say('receipt.text'), session, speech),
};

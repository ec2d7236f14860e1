import type { ReceiptView } from '../../bot/workshop/views.ts';
import { backgroundInputs, backgroundLine, groupSizeInput } from '../background-inputs.ts';
import { type Button, buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { headOf, markedText } from '../head.ts';
import { cardKindOf } from '../kinds/all-kinds.ts';
import { paragraphs } from '../paragraphs.ts';

export const receipt: CardView<ReceiptView> = {
  body(view, speech) {
    const { session, stage, plan, told, changing } = view;
    const asks = changing ?? (view.parties ?? view.municipalities ?? view.levels) !== undefined;
    const line = backgroundLine(told, speech);
    const kind = cardKindOf(plan.kind);
    const of = { session: session.id, stage: stage.id };
    const setParty: Button = {
      title: speech.say('button.set-party'),
      press: { verb: 'set-party', ...of },
      style: 'positive',
      sendsInputs: true,
    };
    const change: Button = { title: speech.say('button.change'), press: { verb: 'my-answer', ...of } };
    const background: Button = {
      title: speech.say('button.background'),
      press: { verb: 'background', ...of },
    };
    return [
      ...headOf(
        { session, above: speech.words(stage.title), heading: speech.say('receipt.heading') },
        speech,
      ),
      ...kind.receipt(plan, { ...view, speech }),
      ...paragraphs([speech.say('receipt.change')], 'quiet'),
      ...(line && !asks ? paragraphs([speech.say('receipt.told', { line })], 'quiet') : []),
      ...(asks && !changing ? paragraphs([speech.say('receipt.party')], 'strong') : []),
      ...backgroundInputs(view, told, speech),
      ...(changing ? groupSizeInput(told, speech) : []),
      ...buttonRow([
        ...(asks ? [setParty] : []),
        ...(kind.another
          ? [{ title: speech.say(kind.another), press: { verb: 'another' as const, ...of } }]
          : []),
        change,
        ...(line && !asks ? [background] : []),
      ]),
    ];
  },
  text: ({ session }, speech) => markedText(speech.say('receipt.text'), session, speech),
};

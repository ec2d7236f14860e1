import type { RecordStatementView } from '../../../bot/workshop/round-views.ts';
import { buttonRow } from '../../button.ts';
import type { CardView } from '../../card-view.ts';
import { headOf, markedText } from '../../head.ts';
import { note } from '../../paragraphs.ts';
import { plain } from '../../plain.ts';
import { answerInputs, hiddenInputsOf } from '../stage.ts';

/** A facilitator writes down a statement that came by other means. */
export const recordStatement: CardView<RecordStatementView> = {
  body({ session, part, organisation, late }, speech) {
    const of = { session: session.id, stage: part.stage.id, organisation: organisation.id };
    return [
      ...headOf(
        {
          session,
          above: speech.words(part.stage.title),
          heading: speech.say('record.heading', { name: plain(organisation.name) }),
        },
        speech,
      ),
      ...note(speech.say(late ? 'record.late' : 'record.in-time')),
      ...answerInputs(part, speech, { asksGroupSize: false }),
      ...buttonRow([
        {
          title: speech.say('button.record-statement'),
          press: { verb: 'record-statement', ...of },
          style: 'positive',
          sendsInputs: true,
          hiddenInputs: hiddenInputsOf(part),
        },
        {
          title: speech.say('button.back'),
          press: { verb: 'invitation', session: session.id, organisation: organisation.id },
        },
      ]),
    ];
  },
  text: ({ session, organisation }, speech) =>
    markedText(speech.say('record.heading', { name: organisation.name }), session, speech),
};

import type { ProposalView } from '../../bot/workshop/headings-views.ts';
import { headingFields } from '../../bot/workshop/verbs.ts';
import { buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { headOf } from '../head.ts';
import { headingInputs } from '../heading-inputs.ts';
import { paragraphs } from '../paragraphs.ts';
import { headingPress } from './gather.ts';

export const proposal: CardView<ProposalView> = {
  body(view, speech) {
    const { session, stage, answers, text, left } = view;
    const ids = answers.map(({ id }) => id);
    return [
      ...headOf(
        { session, above: speech.words(stage.title), heading: speech.say('proposal.heading') },
        speech,
      ),
      ...paragraphs([speech.say('proposal.body')]),
      ...paragraphs([speech.say('proposal.left', { left })], 'quiet'),
      ...headingInputs(
        {
          topics: [{ label: speech.say('proposal.answers'), answers }],
          picked: ids,
          text: { label: speech.say('heading.text'), value: text },
        },
        speech,
      ),
      ...buttonRow([
        {
          title: speech.say('button.accept-group'),
          press: headingPress('accept-group', view),
          style: 'positive',
          sendsInputs: true,
        },
        {
          title: speech.say('button.keep-apart'),
          press: headingPress('keep-apart', view),
          hiddenInputs: { [headingFields.proposed]: ids.join(',') },
        },
        { title: speech.say('button.gather-back'), press: headingPress('gather', view) },
      ]),
    ];
  },
  text: (_view, speech) => speech.say('proposal.heading'),
};

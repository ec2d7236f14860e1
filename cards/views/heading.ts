import type { HeadingView } from '../../bot/workshop/headings-views.ts';
import type { Press } from '../../bot/workshop/verbs.ts';
import { type Button, buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { headOf } from '../head.ts';
import { headingInputs } from '../heading-inputs.ts';
import { headingList } from '../heading-list.ts';
import { paragraphs } from '../paragraphs.ts';
import { headingPress } from './gather.ts';

export const heading: CardView<HeadingView> = {
  body(view, speech) {
    const { session, stage, text, answers, more, others, removable } = view;
    const press = (verb: Press['verb']): Press => ({ ...headingPress(verb, view), row: view.heading });
    const sending = (verb: 'reword' | 'ungroup', style?: Button['style']): Button => ({
      title: speech.say(`button.${verb}`),
      press: press(verb),
      sendsInputs: true,
      ...(style && { style }),
    });
    return [
      ...headOf(
        { session, above: speech.words(stage.title), heading: speech.say('heading.heading') },
        speech,
      ),
      ...headingInputs(
        {
          topics: [{ label: speech.say('heading.answers'), answers }],
          picked: [],
          text: { label: speech.say('heading.text'), value: text },
        },
        speech,
      ),
      ...paragraphs(
        [
          ...(answers.length === 0 ? [speech.say('heading.empty')] : []),
          ...(more > 0 ? [speech.say('heading.more', { count: more })] : []),
          ...(removable ? [] : [speech.say('heading.in-use')]),
        ],
        'quiet',
      ),
      ...headingList(speech.say('heading.others'), others, speech),
      ...buttonRow([sending('reword', 'positive'), ...(answers.length > 0 ? [sending('ungroup')] : [])]),
      ...buttonRow([
        ...(removable
          ? [{ title: speech.say('button.remove-heading'), press: press('remove-heading') }]
          : []),
        { title: speech.say('button.gather-back'), press: headingPress('gather', view) },
      ]),
    ];
  },
  text: (_view, speech) => speech.say('heading.heading'),
};

import type { GatherView } from '../../bot/workshop/headings-views.ts';
import type { Press } from '../../bot/workshop/verbs.ts';
import { buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import type { Element } from '../element.ts';
import { headOf } from '../head.ts';
import { areShortened, headingInputs } from '../heading-inputs.ts';
import { headingList } from '../heading-list.ts';
import { note, paragraphs } from '../paragraphs.ts';
import type { Speech } from '../speech.ts';

export const gather: CardView<GatherView> = {
  body(view, speech) {
    const { session, stage, topics, headings, ungrouped, total, page, pages, typed, note: noted } = view;
    const answers = topics.flatMap((topic) => topic.answers);
    return [
      ...headOf({ session, above: speech.words(stage.title), heading: speech.say('gather.heading') }, speech),
      ...(noted ? note(speech.say(`gather.note.${noted}`)) : []),
      ...paragraphs([speech.say('gather.body')]),
      ...paragraphs(
        [
          ...(total === 0 ? [speech.say('results.none')] : [speech.say('gather.left', { ungrouped, total })]),
          ...(pages > 1 ? [speech.say('review.page', { page, pages })] : []),
          ...(areShortened(answers) ? [speech.say('results.shortened')] : []),
        ],
        'quiet',
      ),
      ...headingList(speech.say('gather.headings'), headings, speech),
      ...headingInputs(
        {
          topics: topics.map(({ topic, answers: ofTopic }) => ({
            label: topic ? speech.words(topic) : speech.say('gather.answers'),
            answers: ofTopic,
          })),
          picked: typed.rows,
          text: { label: speech.say('gather.text'), value: typed.text, hint: speech.say('gather.text-hint') },
          under: { headings, value: typed.under },
        },
        speech,
      ),
      ...buttonsOf(view, speech),
    ];
  },
  text: (_view, speech) => speech.say('gather.heading'),
};

function buttonsOf(view: GatherView, speech: Speech): Element[] {
  const { headings, ungrouped, page, pages } = view;
  const press = (verb: Press['verb'], at = page): Press => ({ ...headingPress(verb, view), page: at });
  return [
    ...buttonRow([
      ...(ungrouped > 0
        ? [
            {
              title: speech.say('button.group'),
              press: press('group'),
              style: 'positive' as const,
              sendsInputs: true,
            },
          ]
        : []),
      ...(headings.length > 0
        ? [{ title: speech.say('button.heading'), press: press('heading'), sendsInputs: true }]
        : []),
    ]),
    ...buttonRow([
      ...(ungrouped > 1 ? [{ title: speech.say('button.propose'), press: press('propose') }] : []),
      ...(page > 1 ? [{ title: speech.say('button.earlier'), press: press('gather', page - 1) }] : []),
      ...(page < pages ? [{ title: speech.say('button.later'), press: press('gather', page + 1) }] : []),
      { title: speech.say('button.review'), press: press('review', 1) },
      { title: speech.say('button.control'), press: { verb: 'control', session: view.session.id } },
    ]),
  ];
}

/** What a button on a card of headings carries: the stage, and the revision of the headings that it showed. */
export function headingPress(
  verb: Press['verb'],
  { session, stage, revision }: Pick<GatherView, 'session' | 'stage' | 'revision'>,
): Press {
  return { verb, session: session.id, stage: stage.id, version: revision };
}

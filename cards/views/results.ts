import type { ResultsView } from '../../bot/workshop/views.ts';
import { changeLines } from '../change-lines.ts';
import type { CardView } from '../card-view.ts';
import { markedText, stageHeadOf } from '../head.ts';
import { cardKindOf } from '../kinds/all-kinds.ts';
import { paragraphs } from '../paragraphs.ts';
import { groupingSentence } from '../outlook-sentences.ts';
import { answeredText } from '../progress.ts';
import { sidesList } from '../participation-line.ts';

export const results: CardView<ResultsView> = {
  wide: true,
  body(view, own) {
    const speech = own.inGrouping(view.grouping);
    const { answered, hidden, part, parts, smallGroup } = view;
    const list = sidesList(answered, smallGroup, speech);
    return [
      ...stageHeadOf(view, speech),
      ...paragraphs(
        [
          ...(parts > 1 ? [speech.say('results.part', { part, parts })] : []),
          [
            answeredText(answered.total, answered.people, speech),
            ...(list ? [speech.say('participation', { list })] : []),
            ...(view.grouping ? [groupingSentence(view.grouping, own)] : []),
            ...(hidden > 0 ? [speech.say('results.hidden', { hidden })] : []),
          ].join(' '),
        ],
        'quiet',
      ),
      ...cardKindOf(view.plan.kind).results(view.result, { ...view, speech }),
      ...changeLines(view.change, speech),
    ];
  },
  text: ({ session, stage }, speech) =>
    markedText(
      speech.say('results.text', { title: session.title, stage: stage.title[speech.language] }),
      session,
      speech,
    ),
};

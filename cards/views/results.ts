import type { ResultsView } from '../../bot/workshop/views.ts';
import { changeLines } from '../change-lines.ts';
import type { CardView } from '../card-view.ts';
import type { Element } from '../element.ts';
import { markedText, stageHeadOf } from '../head.ts';
import { cardKindOf } from '../kinds/all-kinds.ts';
import { sizeOf } from '../fitting.ts';
import { paragraphs } from '../paragraphs.ts';
import { groupingSentence } from '../outlook-sentences.ts';
import { answeredText } from '../progress.ts';
import { sidesList } from '../participation-line.ts';
import { pictureBlocks } from '../pictures.ts';
import type { Speech } from '../speech.ts';

/** What a card takes, without the envelope around its body. */
const bytesOfBody = 27_000;

export const results: CardView<ResultsView> = {
  wide: true,
  body(view, own) {
    for (const draft of drafts(view, own)) if (sizeOf(draft) <= bytesOfBody) return draft;
    return bodyIn(view, own, []);
  },
  text: ({ session, stage }, speech) =>
    markedText(
      speech.say('results.text', { title: session.title, stage: stage.title[speech.language] }),
      session,
      speech,
    ),
};

/** Pictures repeat what the card says: they are what gives way on a full one, first as a chart's stand-in. */
function* drafts(view: ResultsView, own: Speech): Generator<Element[]> {
  if (own.pictures.length === 0) return;
  const [fullest = []] = pictureBlocks(own);
  yield [...bodyIn(view, own, own.pictures), ...fullest];
  const without = bodyIn(view, own, []);
  for (const block of pictureBlocks(own)) yield [...without, ...block];
}

function bodyIn(view: ResultsView, own: Speech, pictures: Speech['pictures']): Element[] {
  const { answered, hidden, part, parts, smallGroup } = view;
  const speech = { ...own.inGrouping(view.grouping), pictures };
  const list = sidesList(answered, smallGroup, speech);
  return [
    ...stageHeadOf(view, speech),
    ...paragraphs(
      [
        ...(parts > 1 ? [speech.say('results.part', { part, parts })] : []),
        [
          answeredText(answered, speech),
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
}

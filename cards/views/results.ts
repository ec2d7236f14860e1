import type { ResultsView } from '../../bot/workshop/views.ts';
import type { CardView } from '../card-view.ts';
import type { Element } from '../element.ts';
import { markedText, stageHeadOf } from '../head.ts';
import { cardKindOf } from '../kinds/all-kinds.ts';
import { sizeOf } from '../fitting.ts';
import { paragraphs } from '../paragraphs.ts';
import { sidesList } from '../participation-line.ts';
import { pictureBlock } from '../pictures.ts';
import type { Speech } from '../speech.ts';

/** What a card takes, without the envelope around its body. */
const bytesOfBody = 27_000;

export const results: CardView<ResultsView> = {
  wide: true,
  body(view, own) {
    const speech = own.inGrouping(view.grouping);
    // Pictures repeat what the card says: they are what gives way on a full one, first as a chart's stand-in.
    const without = bodyIn(view, { ...speech, pictures: [] });
    const drafts = [bodyIn(view, speech), without].map((body) => [...body, ...pictureBlock(speech)]);
    return drafts.find((draft) => sizeOf(draft) <= bytesOfBody) ?? without;
  },
  text: ({ session, stage }, speech) =>
    markedText(
      speech.say('results.text', { title: session.title, stage: stage.title[speech.language] }),
      session,
      speech,
    ),
};

function bodyIn(view: ResultsView, speech: Speech): Element[] {
  const { answered, hidden, part, parts, smallGroup } = view;
  const list = sidesList(answered, smallGroup, speech);
  return [
    ...stageHeadOf(view, speech),
    ...paragraphs(
      [
        ...(parts > 1 ? [speech.say('results.part', { part, parts })] : []),
        [
          speech.say('results.answered', { total: answered.total }),
          ...(list ? [speech.say('participation', { list })] : []),
          ...(hidden > 0 ? [speech.say('results.hidden', { hidden })] : []),
        ].join(' '),
      ],
      'quiet',
    ),
    ...cardKindOf(view.plan.kind).results(view.result, { ...view, speech }),
  ];
}

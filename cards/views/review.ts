import type { ReviewView } from '../../bot/workshop/views.ts';
import { type Button, buttonRow, steeringPress } from '../button.ts';
import type { CardView } from '../card-view.ts';
import type { Element } from '../element.ts';
import { shortenToFit } from '../fitting.ts';
import { headOf } from '../head.ts';
import { paragraphs } from '../paragraphs.ts';
import { verbatim } from '../plain.ts';
import type { Speech } from '../speech.ts';
import { templateOf } from '../template.ts';
import template from '../templates/review-row.json' with { type: 'json' };

const expand = templateOf(template);

/** Bytes of answers; the buttons take the most of the rest of a card of 28 KB. */
const bytesOfAnswers = 15_000;

export const review: CardView<ReviewView> = {
  body(view, speech) {
    const { session, stage, rows, page, pages } = view;
    const texts = shortenToFit(
      rows.map(({ text }) => verbatim(text)),
      bytesOfAnswers,
    );
    const shortened = rows.some(({ text }, place) => verbatim(text) !== texts[place]);
    return [
      ...headOf({ session, above: speech.words(stage.title), heading: speech.say('review.heading') }, speech),
      ...paragraphs([speech.say('review.body')]),
      ...paragraphs(
        [
          ...(pages > 1 ? [speech.say('review.page', { page, pages })] : []),
          ...(shortened ? [speech.say('results.shortened')] : []),
          ...(rows.length === 0 ? [speech.say('results.none')] : []),
        ],
        'quiet',
      ),
      ...rows.flatMap((row, place) => rowOf(row, texts[place] ?? '', view, speech)),
      ...buttonRow(pagingOf(view, speech)),
    ];
  },
  text: (_view, speech) => speech.say('review.heading'),
};

function rowOf(
  { id, hidden }: ReviewView['rows'][number],
  text: string,
  view: ReviewView,
  speech: Speech,
): Element[] {
  const verb = hidden ? 'unhide' : 'hide';
  return expand({
    text,
    hidden: hidden ? speech.say('review.hidden') : null,
    struck: hidden,
    buttons: buttonRow([
      {
        title: speech.say(`button.${verb}`),
        press: { ...steeringPress(verb, view), row: id, page: view.page },
      },
    ]),
  });
}

function pagingOf(view: ReviewView, speech: Speech): Button[] {
  const toPage = (page: number) => ({ ...steeringPress('review', view), page });
  return [
    ...(view.gathers && view.rows.length > 0
      ? [{ title: speech.say('button.gather'), press: steeringPress('gather', view) }]
      : []),
    { title: speech.say('button.control'), press: { verb: 'control', session: view.session.id } },
    ...(view.page > 1 ? [{ title: speech.say('button.earlier'), press: toPage(view.page - 1) }] : []),
    ...(view.page < view.pages ? [{ title: speech.say('button.later'), press: toPage(view.page + 1) }] : []),
  ];
}

import type { OpenCommitment } from '../../bot/workshop/series/open-commitments.ts';
import type { RecallView } from '../../bot/workshop/series/series-views.ts';
import type { CardView } from '../card-view.ts';
import { challengeSection, gapSection } from '../digest-sections.ts';
import type { Element } from '../element.ts';
import { shortenToFit } from '../fitting.ts';
import { headOf, markedText } from '../head.ts';
import { paragraphs } from '../paragraphs.ts';
import { plain } from '../plain.ts';
import { quotesOf } from '../quotes.ts';
import type { Speech } from '../speech.ts';

const bytesOfPromises = 14_000;
/** Enough to know an owner and a forum by. */
const bytesOfLine = 240;

export const recall: CardView<RecallView> = {
  wide: true,
  body: (view, speech) => {
    const { session, earlier } = view;
    const above = [plain(earlier.title), speech.dayOf(earlier.at)].join(' · ');
    return [
      ...headOf({ session, above, heading: speech.say('recall.heading') }, speech),
      ...[...challengeSection(view, speech), ...gapSection(view, speech)].flatMap(({ title, lines }) => [
        ...paragraphs([title], 'strong'),
        ...paragraphs(lines),
      ]),
      ...promisesOf(view, speech),
    ];
  },
  text: ({ session }, speech) =>
    markedText(speech.say('recall.text', { title: session.title }), session, speech),
};

function promisesOf({ commitments }: RecallView, speech: Speech): Element[] {
  const { total, done, inProgress, open, notShown } = commitments;
  if (total === 0) return [];
  return [
    ...paragraphs([speech.say('recall.commitments', { total, done, inProgress })], 'strong'),
    ...paragraphs([speech.say(open.length > 0 ? 'recall.open' : 'recall.nothing-open')]),
    ...quotesOf(
      open.map((one) => ({ text: one.commitment.what, by: lineOf(one, speech) })),
      bytesOfPromises,
    ),
    ...(notShown > 0 ? paragraphs([speech.say('recall.not-shown', { count: notShown })], 'quiet') : []),
  ];
}

function lineOf({ commitment: { owner, due, decision }, because }: OpenCommitment, speech: Speech): string {
  return [
    speech.say(`recall.because.${because}`),
    short(owner.name),
    speech.due(due),
    ...(because === 'needs-decision' && decision ? [short(decision)] : []),
  ].join(' · ');
}

function short(text: string): string {
  return shortenToFit([text], bytesOfLine).join('');
}

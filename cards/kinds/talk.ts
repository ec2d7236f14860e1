import { linesOf, paragraphs } from '../paragraphs.ts';
import { quotesOf } from '../quotes.ts';
import type { CardKind } from './card-kind.ts';

/** Fifteen of the longest labels in two languages, so that the card keeps within 28 KB. */
const bytesOfPromises = 9000;

export const talk: CardKind<'talk'> = {
  question: ({ instructions }, speech) => linesOf(instructions, speech),
  inputs: ({ instructions, minutes, promises = [] }, { speech, endsAt }) => [
    ...paragraphs(linesOf(instructions, speech)),
    ...(promises.length > 0 ? paragraphs([speech.say('recall.open')], 'strong') : []),
    ...quotesOf(
      promises.map(({ label, due, because }) => ({
        text: speech.words(label),
        by: [speech.say(`recall.because.${because}`), speech.due(due)].join(' · '),
      })),
      bytesOfPromises,
    ),
    ...paragraphs(
      [
        endsAt === undefined
          ? speech.say('talk.minutes', { minutes })
          : speech.say('talk.until', { time: speech.time(endsAt) }),
      ],
      'strong',
    ),
  ],
  receipt: () => [],
  results: () => [],
  highlight: () => [],
  exported: (_result, { plan, speech }) => ({ findings: [{ lines: linesOf(plan.instructions, speech) }] }),
};

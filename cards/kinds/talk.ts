import { linesOf, paragraphs } from '../paragraphs.ts';
import type { CardKind } from './card-kind.ts';

export const talk: CardKind<'talk'> = {
  inputs: ({ instructions, minutes }, { speech, endsAt }) => [
    ...paragraphs(linesOf(instructions, speech)),
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

import { z } from 'zod/v4';
import { levels } from '../../workshop/kinds/challenge.ts';
import { cannotSay } from '../../workshop/kinds/scale-item.ts';
import { idSchema, questionSchema, sampleChoices, stageFields } from '../stage-fields.ts';
import { mayBeAbsent, wordsUpTo } from '../words-schema.ts';
import { type AgendaKind, idsOf } from './agenda-kind.ts';

const choice = z.enum([...levels, cannotSay]);

export const challenge = {
  word: 'haasteiden arviointi',
  schema: z
    .strictObject({
      kind: z.literal('challenge'),
      ...stageFields,
      question: questionSchema,
      items: z
        .array(
          z.strictObject({
            id: idSchema,
            label: wordsUpTo(90).describe('A noun phrase, not a claim.'),
            reference: mayBeAbsent(
              z.strictObject({
                label: z.string().min(1).max(200).describe('As it was published.'),
                counts: z
                  .array(z.int().min(0))
                  .length(levels.length)
                  .describe('How many chose each level, the strongest first.'),
              }),
            ),
            samples: sampleChoices(choice),
          }),
        )
        .min(1)
        .max(20),
      reference: mayBeAbsent(
        z.strictObject({ year: z.int().min(1900).max(2200), source: wordsUpTo(300) }),
      ).describe('The published survey that stands beside the vote; nothing is computed from it.'),
    })
    .meta({ id: 'ChallengeStage' }),
  row: z.strictObject({ item: z.string(), choice }),
  counts: z.array(z.int().min(0)).length(levels.length),
  inputs: ({ items }) => [{ of: 'items', ids: idsOf(items) }],
  check({ items, reference }, _earlier, complain) {
    if (!reference && items.some((item) => item.reference)) {
      complain(['reference'], 'items have a reference, but nobody says who answered it');
    }
  },
} satisfies AgendaKind<'challenge'>;

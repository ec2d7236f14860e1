import { z } from 'zod/v4';
import { levels } from '../../workshop/kinds/challenge.ts';
import { cannotSay } from '../../workshop/kinds/scale-item.ts';
import { idSchema, questionSchema, sampleChoices, stageFields } from '../stage-fields.ts';
import { mayBeAbsent, wordsUpTo } from '../words-schema.ts';
import { type AgendaKind, idsOf } from './agenda-kind.ts';
import { complainOfLoneReferences, publishedCounts, surveyFields } from './published.ts';

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
              publishedCounts(
                z
                  .array(z.int().min(0))
                  .length(levels.length)
                  .describe('How many chose each level, the strongest first.'),
              ),
            ),
            samples: sampleChoices(choice),
          }),
        )
        .min(1)
        .max(20),
      from: mayBeAbsent(z.literal('last-vote')).describe(
        'At launch the last vote of the series takes the place of question and items.',
      ),
      reference: mayBeAbsent(z.strictObject(surveyFields)).describe(
        'The published survey that stands beside the vote; nothing is computed from it.',
      ),
    })
    .meta({ id: 'ChallengeStage' }),
  row: z.strictObject({ item: z.string(), choice }),
  counts: z.array(z.int().min(0)).length(levels.length),
  inputs: ({ items }) => [{ of: 'items', ids: idsOf(items) }],
  check({ items, reference }, _earlier, complain) {
    complainOfLoneReferences(items, reference, complain);
  },
} satisfies AgendaKind<'challenge'>;

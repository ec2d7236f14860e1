import { z } from 'zod/v4';
import { agreementChoices, agreementSteps } from '../../workshop/kinds/agreement.ts';
import { idSchema, questionSchema, sampleChoices, sampleSchema, stageFields } from '../stage-fields.ts';
import { mayBeAbsent, wordsUpTo } from '../words-schema.ts';
import { type AgendaKind, idsOf } from './agenda-kind.ts';

const choice = z.enum(agreementChoices);

export const agreement = {
  word: 'väitteet',
  schema: z
    .strictObject({
      kind: z.literal('agreement'),
      ...stageFields,
      question: questionSchema,
      items: z
        .array(
          z.strictObject({
            id: idSchema,
            label: wordsUpTo(160).describe('A claim.'),
            comments: mayBeAbsent(
              z
                .array(sampleSchema)
                .min(1)
                .max(50)
                .describe('Comments of a rehearsal, in the order of its cast.'),
            ),
            samples: sampleChoices(choice),
          }),
        )
        .min(1)
        .max(12),
    })
    .meta({ id: 'AgreementStage' }),
  row: z.union([
    z.strictObject({ item: z.string(), choice }),
    z.strictObject({ item: z.string(), comment: z.string() }),
  ]),
  counts: z.array(z.int().min(0)).length(agreementSteps.length),
  inputs: ({ items }) => [{ of: 'items', ids: idsOf(items) }],
} satisfies AgendaKind<'agreement'>;

import { z } from 'zod/v4';
import { idSchema, questionSchema, sampleSchema, stageFields } from '../stage-fields.ts';
import { mayBeAbsent } from '../words-schema.ts';
import { type AgendaKind, idsOf } from './agenda-kind.ts';

export const dialogue = {
  word: 'avoimet vastaukset',
  schema: z
    .strictObject({
      kind: z.literal('dialogue'),
      ...stageFields,
      questions: z
        .array(
          z.strictObject({
            id: idSchema,
            text: questionSchema,
            asksDecisions: mayBeAbsent(
              z.literal(true).describe('The answers are what needs a decision: leaders are told of them.'),
            ),
            samples: z
              .array(sampleSchema)
              .max(50)
              .describe('Answers of a rehearsal, in the order of its cast.'),
          }),
        )
        .min(1)
        .max(6),
    })
    .meta({ id: 'DialogueStage' }),
  row: z.strictObject({ question: z.string(), text: z.string() }),
  inputs: ({ questions }) => [{ of: 'questions', ids: idsOf(questions) }],
} satisfies AgendaKind<'dialogue'>;

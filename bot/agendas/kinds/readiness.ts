import { z } from 'zod/v4';
import { progressChoices, progresses } from '../../workshop/kinds/readiness.ts';
import { readinessClasses } from '../../workshop/readiness-class.ts';
import { idSchema, questionSchema, sampleChoices, stageFields } from '../stage-fields.ts';
import { mayBeAbsent, wordsUpTo } from '../words-schema.ts';
import { type AgendaKind, idsOf } from './agenda-kind.ts';
import { dueSchema } from './commitment.ts';
import { complainOfLoneReferences, publishedCounts, surveyFields } from './published.ts';

const choice = z.enum(progressChoices);

export const readiness = {
  word: 'valmiusarvio',
  schema: z
    .strictObject({
      kind: z.literal('readiness'),
      ...stageFields,
      question: questionSchema,
      items: z
        .array(
          z.strictObject({
            id: idSchema,
            label: wordsUpTo(120),
            due: mayBeAbsent(dueSchema).describe(
              'By when it was promised, where a session took it from its series.',
            ),
            reference: mayBeAbsent(
              publishedCounts(
                z
                  .array(z.int().min(0))
                  .length(readinessClasses.length)
                  .describe('How many regions in each class: under 25, 25-49, 50-75, over 75 per cent.'),
              ),
            ),
            samples: sampleChoices(choice),
          }),
        )
        .min(1)
        .max(15),
      from: mayBeAbsent(z.literal('open-commitments')).describe(
        'At launch the open commitments of the series take the place of the items.',
      ),
      reference: mayBeAbsent(z.strictObject(surveyFields)).describe(
        'The published progress that stands beside; nothing is computed from it.',
      ),
    })
    .meta({ id: 'ReadinessStage' }),
  row: z.strictObject({ item: z.string(), choice }),
  counts: z.array(z.int().min(0)).length(progresses.length),
  inputs: ({ items }) => [{ of: 'items', ids: idsOf(items) }],
  check: ({ items, reference }, _earlier, complain) => complainOfLoneReferences(items, reference, complain),
} satisfies AgendaKind<'readiness'>;

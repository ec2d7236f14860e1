import { z } from 'zod/v4';
import { cannotSay } from '../../workshop/kinds/scale-item.ts';
import { scaleField, scales, stepsOfScale } from '../../workshop/kinds/sufficiency.ts';
import { idSchema, questionSchema, stageFields } from '../stage-fields.ts';
import { mayBeAbsent, wordsUpTo } from '../words-schema.ts';
import { type AgendaKind, idsOf } from './agenda-kind.ts';
import { complainOfLoneReferences, surveyFields } from './published.ts';

const importance = z.enum([...stepsOfScale.importance, cannotSay]);
const enough = z.enum([...stepsOfScale.sufficiency, cannotSay]);
const samples = z.strictObject({
  importance: z.array(importance).max(50),
  sufficiency: z.array(enough).max(50),
});
const [fewest, most] = [stepsOfScale.sufficiency.length, stepsOfScale.importance.length];

export const sufficiency = {
  word: 'riittävyys ja tärkeys',
  schema: z
    .strictObject({
      kind: z.literal('sufficiency'),
      ...stageFields,
      question: questionSchema,
      items: z
        .array(
          z.strictObject({
            id: idSchema,
            label: wordsUpTo(90),
            reference: mayBeAbsent(
              z.strictObject({
                label: z.string().min(1).max(200).describe('As it was published.'),
                scale: z.enum(scales).describe('The scale on which it was published.'),
                counts: z
                  .array(z.int().min(0))
                  .min(fewest)
                  .max(most)
                  .describe('How many chose each step of that scale, the strongest first.'),
              }),
            ),
            samples: z
              .strictObject({ kunta: samples, hyvinvointialue: samples, kumppani: samples })
              .describe('Sample choices of a rehearsal, taken in turn within each side.'),
          }),
        )
        .min(1)
        .max(10),
      reference: mayBeAbsent(z.strictObject(surveyFields)).describe(
        'The published survey that stands beside the matching scale; nothing is computed from it.',
      ),
    })
    .meta({ id: 'SufficiencyStage' }),
  row: z.strictObject({ item: z.string(), choice: z.union([importance, enough]) }),
  counts: z.array(z.int().min(0)).min(fewest).max(most),
  inputs: ({ items }) => [{ of: 'items', ids: idsOf(items).map((id) => scaleField('importance', id)) }],
  check({ items, reference }, _earlier, complain) {
    complainOfLoneReferences(items, reference, complain);
    items.forEach(({ reference: published }, place) => {
      if (published && published.counts.length !== stepsOfScale[published.scale].length) {
        complain(
          ['items', place, 'reference', 'counts'],
          'there must be one count for each step of the scale',
        );
      }
    });
  },
} satisfies AgendaKind<'sufficiency'>;

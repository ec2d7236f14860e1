import { z } from 'zod/v4';
import { idSchema, questionSchema, sampleChoices, stageFields } from '../stage-fields.ts';
import { mayBeAbsent, wordsUpTo } from '../words-schema.ts';
import { type AgendaKind, idsOf } from './agenda-kind.ts';
import { complainOfLoneReferences, publishedCounts, surveyFields } from './published.ts';

export const state = {
  word: 'tilannekuva',
  schema: z
    .strictObject({
      kind: z.literal('state'),
      ...stageFields,
      question: questionSchema,
      states: z
        .array(
          z.strictObject({
            id: idSchema,
            label: wordsUpTo(40),
            unsure: mayBeAbsent(z.literal(true).describe('Marks the state of not knowing.')),
          }),
        )
        .min(2)
        .max(6)
        .describe('From the furthest on.'),
      items: z
        .array(
          z.strictObject({
            id: idSchema,
            label: wordsUpTo(120),
            reference: mayBeAbsent(
              publishedCounts(z.array(z.int().min(0)).min(2).max(6)).describe(
                'Counts in the order of the published options.',
              ),
            ),
            samples: sampleChoices(idSchema),
          }),
        )
        .min(1)
        .max(12),
      reference: mayBeAbsent(
        z.strictObject({
          ...surveyFields,
          options: z
            .array(z.string().min(1).max(80))
            .min(2)
            .max(6)
            .describe('The answer options as they were published.'),
        }),
      ).describe('The published survey that stands beside; nothing is computed from it.'),
    })
    .meta({ id: 'StateStage' }),
  row: z.strictObject({ item: z.string(), choice: idSchema }),
  counts: z.array(z.int().min(0)).min(2).max(6),
  inputs: ({ items, states }) => [
    { of: 'items', ids: idsOf(items) },
    { of: 'states', ids: idsOf(states) },
  ],
  check({ items, states, reference }, _earlier, complain) {
    complainOfLoneReferences(items, reference, complain);
    const known = idsOf(states);
    items.forEach(({ samples, reference: published }, place) => {
      const unknown = Object.values(samples)
        .flat()
        .find((choice) => !known.includes(choice));
      if (unknown !== undefined)
        complain(['items', place, 'samples'], `no state has the id ${unknown}`, 'unknown-choice');
      if (published && reference && published.counts.length !== reference.options.length) {
        complain(
          ['items', place, 'reference', 'counts'],
          'there must be one count for each published option',
        );
      }
    });
  },
} satisfies AgendaKind<'state'>;

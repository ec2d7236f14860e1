import { z } from 'zod/v4';
import type { StagePlan } from '../../workshop/kinds/all-kinds.ts';
import { type ContinuumPlan, positionChoices, positions } from '../../workshop/kinds/continuum.ts';
import { idSchema, questionSchema, sampleChoices, stageFields } from '../stage-fields.ts';
import { mayBeAbsent, wordsUpTo } from '../words-schema.ts';
import { type AgendaKind, idsOf } from './agenda-kind.ts';

const choice = z.enum(positionChoices);
const pole = wordsUpTo(60);

export const continuum = {
  word: 'jana',
  schema: z
    .strictObject({
      kind: z.literal('continuum'),
      ...stageFields,
      question: questionSchema,
      left: pole.describe('The pole of position 1.'),
      right: pole.describe('The pole of position 7.'),
      items: z
        .array(z.strictObject({ id: idSchema, label: wordsUpTo(60), samples: sampleChoices(choice) }))
        .min(1)
        .max(8)
        .describe('The actors that are placed between the poles.'),
      moment: mayBeAbsent(wordsUpTo(40).describe('Of when the places are: now, in a year.')),
      comparedWith: mayBeAbsent(
        idSchema.describe('The id of an earlier continuum stage with the same items and poles.'),
      ),
    })
    .meta({ id: 'ContinuumStage' }),
  row: z.strictObject({ item: z.string(), choice }),
  counts: z.array(z.int().min(0)).length(positions.length),
  inputs: ({ items }) => [{ of: 'items', ids: idsOf(items) }],
  check(plan, earlier, complain) {
    if (plan.comparedWith !== undefined && !earlier.some((stage) => asksTheSame(stage, plan))) {
      complain(
        ['comparedWith'],
        `no earlier continuum stage with the same items and poles has the id ${plan.comparedWith}`,
      );
    }
  },
} satisfies AgendaKind<'continuum'>;

function asksTheSame(stage: StagePlan, { comparedWith, items, left, right }: ContinuumPlan): boolean {
  return (
    stage.kind === 'continuum' &&
    stage.id === comparedWith &&
    stage.left.fi === left.fi &&
    stage.right.fi === right.fi &&
    idsOf(stage.items).join() === idsOf(items).join()
  );
}

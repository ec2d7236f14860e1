import { z } from 'zod/v4';
import { stageFields } from '../stage-fields.ts';
import type { AgendaKind } from './agenda-kind.ts';
import { complainOfOffer, firstCounts, offeringFields, optionIds, samplesOfPeople } from './offered.ts';

export const points = {
  word: 'pisteiden jako',
  schema: z
    .strictObject({
      kind: z.literal('points'),
      ...stageFields,
      points: z.int().min(3).max(20).describe('How many points each person shares.'),
      ...offeringFields(z.int().min(0).max(20)),
    })
    .meta({ id: 'PointsStage' }),
  row: z.strictObject({ option: z.string(), points: z.int().min(1).max(20) }),
  counts: firstCounts,
  inputs: optionIds,
  check(plan, earlier, complain) {
    complainOfOffer(plan, earlier, complain);
    for (const { side, given } of samplesOfPeople(plan)) {
      const sum = given.reduce((all, one) => all + one, 0);
      // Nothing is left to a sample person whose favourite was taken out: they stay silent.
      if (sum > plan.points) {
        complain(['options'], `a sample person of ${side} gives ${sum} of ${plan.points} points`);
      }
    }
  },
} satisfies AgendaKind<'points'>;

import { z } from 'zod/v4';
import { stageFields } from '../stage-fields.ts';
import type { AgendaKind } from './agenda-kind.ts';
import { complainOfOffer, firstCounts, offeringFields, optionIds, samplesOfPeople } from './offered.ts';

export const ranking = {
  word: 'tärkeysjärjestys',
  schema: z
    .strictObject({
      kind: z.literal('ranking'),
      ...stageFields,
      most: z.int().min(1).max(5).describe('How many are put in order.'),
      ...offeringFields(
        z.int().min(0).max(5).describe('The place that a sample person gives it, 0 for none.'),
      ),
    })
    .meta({ id: 'RankingStage' }),
  row: z.strictObject({ option: z.string(), place: z.int().min(1).max(5) }),
  counts: firstCounts,
  inputs: optionIds,
  check(plan, earlier, complain) {
    complainOfOffer(plan, earlier, complain);
    if (plan.options && plan.options.length < plan.most) {
      complain(['most'], 'there are fewer options than places', 'too-few-options');
    }
    for (const { side, given } of samplesOfPeople(plan)) {
      const places = given.filter((place) => place > 0);
      if (places.some((place) => place > plan.most)) {
        complain(['options'], `a sample person of ${side} gives a place that there is not`);
      }
      if (new Set(places).size < places.length) {
        complain(['options'], `a sample person of ${side} gives one place twice`);
      }
    }
  },
} satisfies AgendaKind<'ranking'>;

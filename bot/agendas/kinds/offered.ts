import { z } from 'zod/v4';
import type { StagePlan } from '../../workshop/kinds/all-kinds.ts';
import type { OfferingPlan } from '../../workshop/kinds/offered.ts';
import { idSchema, questionSchema, sampleChoices } from '../stage-fields.ts';
import { mayBeAbsent, wordsUpTo } from '../words-schema.ts';
import { type Complain, idsOf, type StageIds } from './agenda-kind.ts';

/** What the stages have in which people choose among options; `sample` is what a person gives one in a rehearsal. */
export function offeringFields(sample: z.ZodType<number>) {
  return {
    question: questionSchema,
    options: mayBeAbsent(
      z
        .array(z.strictObject({ id: idSchema, label: wordsUpTo(90), samples: sampleChoices(sample) }))
        .min(2)
        .max(15),
    ),
    of: mayBeAbsent(
      idSchema.describe(
        'Instead of options, an earlier dialogue stage: its headings are chosen among, or its shown answers.',
      ),
    ),
  };
}

/** Of at most 15 options, and of whoever put none of them first. */
export const firstCounts = z.array(z.int().min(0)).min(2).max(16);

export function optionIds({ options = [] }: OfferingPlan): StageIds[] {
  return [{ of: 'options', ids: idsOf(options) }];
}

/** Options of its own or of an earlier dialogue, and exactly one of these. */
export function complainOfOffer(
  { options, of }: OfferingPlan,
  earlier: readonly StagePlan[],
  complain: Complain,
): void {
  if ((options === undefined) === (of === undefined)) {
    complain(['options'], 'exactly one of options and of must be there');
  }
  if (of !== undefined && !earlier.some(({ kind, id }) => kind === 'dialogue' && id === of)) {
    complain(['of'], `no earlier dialogue stage has the id ${of}`, 'no-ground');
  }
}

/** What the nth sample person of each side gives the options, for as many as the longest list has. */
export function samplesOfPeople({ options = [] }: OfferingPlan): { side: string; given: number[] }[] {
  return (['kunta', 'hyvinvointialue', 'kumppani'] as const).flatMap((side) => {
    const people = Math.max(0, ...options.map(({ samples }) => samples[side].length));
    return Array.from({ length: people }, (_, person) => ({
      side,
      given: options.map(({ samples }) => samples[side][person % samples[side].length] ?? 0),
    }));
  });
}

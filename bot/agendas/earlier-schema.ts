import { z } from 'zod/v4';
import { levels } from '../workshop/kinds/challenge.ts';
import { progressChoices } from '../workshop/kinds/readiness.ts';
import { cannotSay } from '../workshop/kinds/scale-item.ts';
import { idSchema, sampleChoices } from './stage-fields.ts';
import { mayBeAbsent, wordsUpTo } from './words-schema.ts';

const line = wordsUpTo(120);

/** The made-up workshop that a rehearsal continues. */
export const earlierSchema = z.strictObject({
  title: line.describe('Says that it is an example.'),
  weeksAgo: z.int().min(1).max(52),
  vote: z
    .array(z.strictObject({ id: idSchema, samples: sampleChoices(z.enum([...levels, cannotSay])) }))
    .max(20)
    .describe('What was chosen then of the items of the stage that asks the last vote again.'),
  commitments: z
    .array(
      z.strictObject({
        id: idSchema,
        what: line,
        owner: line.describe('Says that it is an example.'),
        counterpart: line,
        dueInWeeks: z.int().min(-52).max(52).describe('From the day of the rehearsal; negative where late.'),
        decision: mayBeAbsent(line).describe('Which decision it needs: in which forum, when.'),
        state: mayBeAbsent(z.enum(['done', 'in-progress'])).describe('As it was judged since.'),
        samples: sampleChoices(z.enum(progressChoices)).describe('How far each side says it has come now.'),
      }),
    )
    .max(15),
});

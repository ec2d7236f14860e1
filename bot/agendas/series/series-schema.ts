import { z } from 'zod/v4';
import type { SeriesPlan } from '../../workshop/series/series-plan.ts';
import { idSchema } from '../stage-fields.ts';
import { wordsUpTo } from '../words-schema.ts';

/** The data format of a series file. That its agendas exist is checked by the loader. */
export const seriesSchema = z.strictObject({
  id: idSchema,
  version: z.int().min(1),
  name: wordsUpTo(60),
  purpose: wordsUpTo(400),
  source: wordsUpTo(600),
  workshops: z
    .array(z.strictObject({ agenda: idSchema, weeksAfter: z.int().min(0).max(104) }))
    .min(2)
    .max(20),
}) satisfies z.ZodType<SeriesPlan>;

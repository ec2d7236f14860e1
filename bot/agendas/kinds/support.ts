import { z } from 'zod/v4';
import { idSchema, stageFields } from '../stage-fields.ts';
import type { AgendaKind } from './agenda-kind.ts';

export const support = {
  word: 'kannatus',
  schema: z
    .strictObject({
      kind: z.literal('support'),
      ...stageFields,
      of: idSchema.describe('The id of an earlier dialogue stage.'),
      most: z.int().min(1).max(10).describe('How many answers one person may support.'),
    })
    .meta({ id: 'SupportStage' }),
  row: z.strictObject({ answer: z.string() }),
  check({ of }, earlier, complain) {
    if (!earlier.some(({ kind, id }) => kind === 'dialogue' && id === of)) {
      complain(['of'], `no earlier dialogue stage has the id ${of}`, 'no-ground');
    }
  },
} satisfies AgendaKind<'support'>;

import { z } from 'zod/v4';
import { idSchema, stageFields } from '../stage-fields.ts';
import { mayBeAbsent, wordsUpTo } from '../words-schema.ts';
import type { AgendaKind } from './agenda-kind.ts';

export const talk = {
  word: 'keskustelu',
  schema: z
    .strictObject({
      kind: z.literal('talk'),
      ...stageFields,
      instructions: wordsUpTo(600).describe('What the pairs, tables or the whole room do.'),
      of: mayBeAbsent(
        idSchema.describe('An earlier stage that is talked about: where that is left out, this is too.'),
      ),
    })
    .meta({ id: 'TalkStage' }),
  row: z.never(),
  check({ of }, earlier, complain) {
    if (of !== undefined && !earlier.some(({ id }) => id === of)) {
      complain(['of'], `no earlier stage has the id ${of}`, 'no-ground');
    }
  },
} satisfies AgendaKind<'talk'>;

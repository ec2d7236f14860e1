import { z } from 'zod/v4';
import { idSchema, stageFields } from '../stage-fields.ts';
import { mayBeAbsent, wordsUpTo } from '../words-schema.ts';
import { openReasons } from '../../workshop/series/open-commitments.ts';
import type { AgendaKind } from './agenda-kind.ts';
import { dueSchema } from './commitment.ts';

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
      from: mayBeAbsent(z.literal('open-commitments')).describe(
        'At launch the open commitments of the series are put on the card.',
      ),
      promises: mayBeAbsent(
        z.array(
          z.strictObject({
            label: wordsUpTo(120),
            due: dueSchema,
            because: z.enum(openReasons),
          }),
        ),
      ).describe('What is to be taken up, where a session took it from its series.'),
    })
    .meta({ id: 'TalkStage' }),
  row: z.never(),
  check({ of }, earlier, complain) {
    if (of !== undefined && !earlier.some(({ id }) => id === of)) {
      complain(['of'], `no earlier stage has the id ${of}`, 'no-ground');
    }
  },
} satisfies AgendaKind<'talk'>;

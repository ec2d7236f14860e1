import { z } from 'zod/v4';
import { stageFields } from '../stage-fields.ts';
import { wordsUpTo } from '../words-schema.ts';
import type { AgendaKind } from './agenda-kind.ts';

export const talk = {
  word: 'keskustelu',
  schema: z
    .strictObject({
      kind: z.literal('talk'),
      ...stageFields,
      instructions: wordsUpTo(600).describe('What the pairs, tables or the whole room do.'),
    })
    .meta({ id: 'TalkStage' }),
  row: z.never(),
} satisfies AgendaKind<'talk'>;

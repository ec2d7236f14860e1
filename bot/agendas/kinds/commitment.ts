import { z } from 'zod/v4';
import { kinds } from '../../workshop/kinds/all-kinds.ts';
import { namedSchema } from '../people-schema.ts';
import { idSchema, questionSchema, sampleSchema, stageFields } from '../stage-fields.ts';
import { mayBeAbsent, wordsUpTo } from '../words-schema.ts';
import type { AgendaKind } from './agenda-kind.ts';

const role = wordsUpTo(100);
const quarter = z.strictObject({ year: z.int(), quarter: z.int().min(1).max(4) });
export const dueSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('day'), day: z.iso.date() }),
  z.strictObject({ type: z.literal('quarters'), from: quarter, to: quarter }),
]);

export const commitment = {
  word: 'sitoumukset',
  schema: z
    .strictObject({
      kind: z.literal('commitment'),
      ...stageFields,
      question: questionSchema,
      startsFrom: mayBeAbsent(
        idSchema.describe('An earlier points, ranking or support stage, whose winners are starting points.'),
      ),
      samples: z
        .array(
          z.strictObject({
            what: sampleSchema,
            owner: role,
            counterpart: role,
            springsFrom: mayBeAbsent(z.string().max(90)).describe(
              'Which starting point it springs from: the id of an option, or of a question of the dialogue and the place of its sample ("start/0"). Nothing where it is not offered.',
            ),
            quarters: z.int().min(0).max(12).describe('How many quarters from now it is due.'),
            quartersTo: mayBeAbsent(
              z.int().min(0).max(12).describe('The last quarter, where it is due within several.'),
            ),
            theme: mayBeAbsent(role),
            structure: mayBeAbsent(
              sampleSchema.describe('The structure of cooperation in which it is done.'),
            ),
            goal: mayBeAbsent(sampleSchema),
            actors: mayBeAbsent(sampleSchema.describe('Everyone who takes part.')),
            agreement: mayBeAbsent(z.boolean().describe('Whether it needs an agreement.')),
          }),
        )
        .max(50),
    })
    .meta({ id: 'CommitmentStage' }),
  row: z.strictObject({
    startsFrom: mayBeAbsent(z.strictObject({ id: z.string(), text: z.string() })),
    what: z.string(),
    owner: namedSchema,
    due: dueSchema,
    counterpart: mayBeAbsent(z.string()),
    theme: mayBeAbsent(z.string()),
    structure: mayBeAbsent(z.string()),
    goal: mayBeAbsent(z.string()),
    actors: mayBeAbsent(z.string()),
    decision: mayBeAbsent(z.string()),
    agreement: mayBeAbsent(z.boolean()),
  }),
  check({ anonymous, samples, startsFrom }, earlier, complain) {
    const wins = earlier.some(({ kind, id }) => id === startsFrom && kinds[kind].winnersOf !== undefined);
    if (startsFrom !== undefined && !wins) {
      complain(
        ['startsFrom'],
        `no earlier points, ranking or support stage has the id ${startsFrom}`,
        'no-ground',
      );
    }
    if (anonymous) complain(['anonymous'], 'commitments are always named', 'named-only');
    samples.forEach(({ quarters, quartersTo = quarters }, place) => {
      if (quartersTo < quarters)
        complain(
          ['samples', place, 'quartersTo'],
          'the quarters run backwards: quartersTo comes before quarters',
        );
    });
  },
} satisfies AgendaKind<'commitment'>;

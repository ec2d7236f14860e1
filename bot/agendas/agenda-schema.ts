import { z } from 'zod/v4';
import { type Agenda, themes } from '../workshop/agenda.ts';
import type { StagePlan } from '../workshop/kinds/all-kinds.ts';
import { type Party, sideOfParty } from '../workshop/parties.ts';
import { partyField } from '../workshop/verbs.ts';
import type { Complain } from './kinds/agenda-kind.ts';
import { agendaKindOf, agendaKinds, stageSchemas } from './kinds/all-kinds.ts';
import { earlierSchema } from './earlier-schema.ts';
import { idSchema } from './stage-fields.ts';
import { mayBeAbsent, wordsUpTo } from './words-schema.ts';

const parties = Object.keys(sideOfParty) as [Party, ...Party[]];

/** The data format of an agenda file: everything that is not in it is refused. */
export const agendaSchema = z
  .strictObject({
    id: idSchema,
    version: z.int().min(1).describe('Raised when a question or an item changes its meaning.'),
    name: wordsUpTo(60),
    purpose: wordsUpTo(400),
    audience: wordsUpTo(400).describe('For whom it is meant.'),
    source: wordsUpTo(600).describe('Where it comes from, with the source named.'),
    parties: z.array(z.enum(parties)).min(2).describe('What the first answer card offers.'),
    asks: mayBeAbsent(
      z.strictObject({ municipality: mayBeAbsent(z.boolean()), level: mayBeAbsent(z.boolean()) }),
    ).describe(
      'What else the first answer card asks: the municipality by name, the level in the organisation. Directors among themselves are not asked their level.',
    ),
    stages: z
      .array(
        z.discriminatedUnion('kind', stageSchemas, {
          error: ({ code }) =>
            code === 'invalid_union'
              ? `the kind is one of ${Object.keys(agendaKinds).join(', ')}`
              : undefined,
        }),
      )
      .min(1)
      .max(20),
    theme: mayBeAbsent(z.enum(themes)).describe('Under what a facilitator looks for it.'),
    recurs: mayBeAbsent(z.literal(true)).describe('Meant to come again by itself.'),
    rehearsal: mayBeAbsent(z.strictObject({ earlier: earlierSchema })).describe(
      'What a rehearsal needs besides the sample answers: the made-up workshop that it continues.',
    ),
    rhythm: mayBeAbsent(z.enum(['live', 'open'])).describe(
      'open: answered over days or weeks. live, stage by stage in a room, where it is absent.',
    ),
    openDays: mayBeAbsent(z.int().min(1).max(180)).describe('The proposed length of an open round, in days.'),
  })
  .superRefine((agenda, context) => {
    const complain: Complain = (path, message, reason = 'conflict') =>
      context.addIssue({ code: 'custom', path: [...path], message, params: { reason } });
    complainOfRepeated(agenda.parties, ['parties'], complain);
    complainOfRepeated(idsOf(agenda.stages), ['stages'], complain);
    if (agenda.openDays !== undefined && agenda.rhythm !== 'open') {
      complain(['openDays'], 'only an agenda whose rhythm is open lasts for days');
    }
    agenda.stages.forEach((stage, place) => checkStage(stage, place, agenda.stages, complain));
  }) satisfies z.ZodType<Agenda>;

/** An agenda as a file holds it. It fails to compile when the schema and Agenda know different things. */
export type AgendaFile = When<
  Same<Complete<z.infer<typeof agendaSchema>>, Complete<Agenda>>,
  z.infer<typeof agendaSchema>
>;

type When<_Condition extends true, Then> = Then;
type Same<One, Other> = [One, Other] extends [Other, One] ? true : false;
/** Optional properties made required: otherwise one that the schema lacks would go unnoticed. */
type Complete<T> = { -readonly [Key in keyof T]-?: Complete<T[Key]> };

/** What one stage must satisfy beyond its own shape. */
function checkStage(stage: StagePlan, place: number, stages: readonly StagePlan[], complain: Complain): void {
  const complainOfStage: Complain = (path, message, reason) =>
    complain(['stages', place, ...path], message, reason);
  const { inputs, check } = agendaKindOf(stage.kind);
  for (const { of, ids } of inputs?.(stage) ?? []) {
    ids.forEach((id, input) => {
      if (id === partyField)
        complainOfStage([of, input], `${id} is the input of every card that asks the party`, 'reserved');
    });
    complainOfRepeated(ids, [], (path, message, reason) => complainOfStage([of, ...path], message, reason));
  }
  check?.(stage, stages.slice(0, place), complainOfStage);
}

function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}

function complainOfRepeated(names: readonly string[], path: PropertyKey[], complain: Complain): void {
  names.forEach((name, place) => {
    if (names.indexOf(name) !== place) complain([...path, place], `${name} is there already`, 'repeated');
  });
}

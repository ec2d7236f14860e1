import { z } from 'zod/v4';
import { stageSchemas } from '../agendas/stage-schemas.ts';
import { mayBeAbsent, wordsUpTo } from '../agendas/words-schema.ts';
import { type KindName, kinds } from '../workshop/kinds/all-kinds.ts';
import { cannotSay, levels } from '../workshop/kinds/challenge.ts';
import { type Party, sideOfParty } from '../workshop/parties.ts';
import type { SessionRecord } from '../workshop/record.ts';
import { languages } from '../workshop/words.ts';

const instant = z.iso.datetime();
const count = z.int().min(0);
const person = z.strictObject({ tenant: z.string(), id: z.string(), name: z.string() });
const named = z.strictObject({ name: z.string(), person: mayBeAbsent(person) });
const bySide = z.strictObject({ kunta: count, hyvinvointialue: count, kumppani: count });
const answered = z.strictObject({ total: count, bySide });
const party = z.enum(Object.keys(sideOfParty) as [Party, ...Party[]]);
const quarter = z.strictObject({ year: z.int(), quarter: z.int().min(1).max(4) });

const due = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('day'), day: z.iso.date() }),
  z.strictObject({ type: z.literal('quarters'), from: quarter, to: quarter }),
]);

/** What a row of each kind holds; the compiler names a kind that has none. */
const rowContents = {
  dialogue: z.strictObject({ question: z.string(), text: z.string() }),
  challenge: z.strictObject({ item: z.string(), choice: z.enum([...levels, cannotSay]) }),
  support: z.strictObject({ answer: z.string() }),
  talk: z.never(),
  commitment: z.strictObject({
    what: z.string(),
    owner: named,
    due,
    counterpart: mayBeAbsent(z.string()),
    theme: mayBeAbsent(z.string()),
    structure: mayBeAbsent(z.string()),
    goal: mayBeAbsent(z.string()),
    actors: mayBeAbsent(z.string()),
    agreement: mayBeAbsent(z.boolean()),
  }),
} satisfies Record<KindName, z.ZodType>;

const side = mayBeAbsent(z.array(count).length(levels.length));

function closedStage(content: z.ZodType) {
  return z.strictObject({
    answered,
    rows: z.array(
      z.strictObject({
        id: z.string(),
        content,
        by: mayBeAbsent(z.strictObject({ name: z.string(), party: mayBeAbsent(party) })).describe(
          'Only in a named stage.',
        ),
      }),
    ),
    breakdown: mayBeAbsent(
      z.record(z.string(), z.strictObject({ kunta: side, hyvinvointialue: side, kumppani: side })),
    ).describe('Item id to side to counts; a cell that suppression forbids is absent.'),
  });
}

function recordStage(kind: KindName) {
  return z.strictObject({
    plan: stageSchemas[kind],
    anonymous: z.boolean(),
    phase: z.enum(['waiting', 'open', 'closing', 'closed', 'revealed', 'dropped']),
    openedAt: mayBeAbsent(instant),
    closedAt: mayBeAbsent(instant),
    closed: mayBeAbsent(closedStage(rowContents[kind])),
  });
}

const stages = Object.keys(kinds).map((kind) => recordStage(kind as KindName));

/** The record of a session, version 1. Everything that is not in it is refused. */
export const recordSchema = z.strictObject({
  schema: z.literal(1),
  session: z.string().min(1),
  title: z.string().min(1),
  rehearsal: z.boolean().describe('A rehearsal is left out of every figure.'),
  language: z.enum(languages),
  agenda: z.strictObject({
    id: z.string(),
    version: z.int().min(1),
    name: wordsUpTo(60),
    purpose: wordsUpTo(400),
  }),
  conversation: z.strictObject({
    kind: z.enum(['channel', 'group', 'meeting', 'personal']),
    id: z.string(),
    tenant: z.string(),
    team: mayBeAbsent(z.string()),
    channel: mayBeAbsent(z.string()),
    serviceUrl: mayBeAbsent(z.string()),
  }),
  facilitator: person,
  coFacilitators: z.array(named),
  leaders: z.array(named),
  smallGroup: z.int().min(3).describe('Suppression threshold in answers.'),
  startedAt: instant,
  endedAt: instant,
  participants: answered,
  stages: z.array(z.union(stages)),
}) satisfies z.ZodType<SessionRecord>;

/** The published form of the record (JSON Schema 2020-12). */
export function recordJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(recordSchema, {
    io: 'input',
    // zod leaves its own name of a definition behind, under a keyword that JSON Schema does not have.
    override: ({ jsonSchema }) => delete jsonSchema.id,
  });
  return { $schema, title: 'Record of a workshop (työpajamuistio), version 1', ...schema };
}

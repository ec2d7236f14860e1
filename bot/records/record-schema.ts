import { z } from 'zod/v4';
import type { AgendaKind } from '../agendas/kinds/agenda-kind.ts';
import { agendaKindOf, agendaKinds } from '../agendas/kinds/all-kinds.ts';
import { namedSchema, personSchema } from '../agendas/people-schema.ts';
import { mayBeAbsent, wordsUpTo } from '../agendas/words-schema.ts';
import { dimensions } from '../workshop/dimensions.ts';
import { type KindName, kinds } from '../workshop/kinds/all-kinds.ts';
import { type Party, sideOfParty } from '../workshop/parties.ts';
import { invitationStates } from '../workshop/round/invitations.ts';
import { commentCodes } from '../workshop/round/coding.ts';
import type { SessionRecord } from '../workshop/record.ts';
import { languages } from '../workshop/words.ts';

const instant = z.iso.datetime();
const count = z.int().min(0);
const bySide = z.strictObject({ kunta: count, hyvinvointialue: count, kumppani: count });
const participants = z.strictObject({ total: count, bySide });
const answered = z.strictObject({
  total: count,
  bySide,
  byGroup: mayBeAbsent(z.record(z.string(), count)).describe('Where the stage is not grouped by side.'),
  people: mayBeAbsent(count).describe('People behind the answers, where some answered as a group.'),
  byLink: mayBeAbsent(count).describe('How many of the answers came by link.'),
});
const party = z.enum(Object.keys(sideOfParty) as [Party, ...Party[]]);
/** A side, a party, the code of a municipality or a level; of merged groups all their ids. */
const groupId = z.string().regex(/^[a-z0-9-]+(\+[a-z0-9-]+)*$/);
const grouping = z
  .strictObject({
    by: z.enum(dimensions),
    merged: mayBeAbsent(
      z.array(z.strictObject({ groups: z.array(z.string()).min(2), name: mayBeAbsent(z.string()) })),
    ).describe('Groups that count as one.'),
    mainSides: mayBeAbsent(z.literal(true)).describe('Only the answers of the two main sides count.'),
  })
  .describe('What the answers are grouped by; absent where it is the sides as they are.');

const author = z.strictObject({
  name: z.string().describe('Of the person, or of the organisation where people stated it together.'),
  party: mayBeAbsent(party),
  organisation: mayBeAbsent(z.string()).describe('The id of the invited organisation whose statement it is.'),
  recorded: mayBeAbsent(z.literal(true)).describe(
    'It came in time by other means, and a facilitator recorded it.',
  ),
  late: mayBeAbsent(z.literal(true)).describe('It came after the close, and a facilitator recorded it.'),
  byLink: mayBeAbsent(z.literal(true)).describe('By link: nobody has checked the name.'),
});

const round = z.strictObject({
  closesOn: z.iso.date().describe('The last day on which answers were taken.'),
  openedAt: mayBeAbsent(instant),
  closedAt: mayBeAbsent(instant),
  repliedAt: mayBeAbsent(instant),
  answered: mayBeAbsent(
    z.strictObject({
      organisations: count.describe('That sent something.'),
      invited: count,
      people: count.describe('Who answered for themselves: those of the part that most answered.'),
      bySide,
    }),
  ).describe('Who took part; the sides are those of organisations, where told.'),
  organisations: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      party: mayBeAbsent(party),
      contact: mayBeAbsent(z.string()),
      state: z.enum(invitationStates),
      sent: count,
      of: count.describe('How many parts organisations stated.'),
    }),
  ),
  comments: z
    .array(
      z.strictObject({
        stage: z.string(),
        row: z.string().describe('The id of the row that holds the comment.'),
        code: mayBeAbsent(z.enum(commentCodes)),
        reply: mayBeAbsent(z.string()),
      }),
    )
    .describe('What was made of the comments: their kinds, and the answers to them (vastine).'),
});

function closedStage({ row: content, counts }: AgendaKind<KindName>) {
  const usual = {
    answered,
    rows: z.array(
      z.strictObject({
        id: z.string(),
        content,
        by: mayBeAbsent(author).describe('Only in a named stage.'),
      }),
    ),
  };
  return z.union([
    z.strictObject({ ...usual, breakdown: mayBeAbsent(breakdownBySide(counts ?? z.never())) }),
    z.strictObject({ ...usual, grouping, breakdown: breakdownByGroup(counts ?? z.never()) }),
  ]);
}

function breakdownBySide(counts: z.ZodType<readonly number[]>) {
  const side = mayBeAbsent(counts);
  return z
    .record(z.string(), z.strictObject({ kunta: side, hyvinvointialue: side, kumppani: side }))
    .describe('Item id to side to counts; a cell that suppression forbids is absent.');
}

function breakdownByGroup(counts: z.ZodType<readonly number[]>) {
  return z
    .record(z.string(), z.record(groupId, counts))
    .describe('Item id to group to counts; a cell that suppression forbids is absent.');
}

const headings = z
  .array(z.strictObject({ id: z.string(), text: z.string(), rows: z.array(z.string()) }))
  .describe('Under which the facilitator gathered answers, by the ids of their rows.')
  .meta({ id: 'Headings' });

function recordStage(kind: KindName) {
  return z.strictObject({
    plan: agendaKinds[kind].schema,
    anonymous: z.boolean(),
    phase: z.enum(['waiting', 'open', 'closing', 'closed', 'revealed', 'dropped']),
    openedAt: mayBeAbsent(instant),
    closedAt: mayBeAbsent(instant),
    headings: mayBeAbsent(headings),
    options: mayBeAbsent(z.array(z.string())).describe(
      'Ids of what people chose among, where that was fixed when the stage opened.',
    ),
    closed: mayBeAbsent(closedStage(agendaKindOf(kind))),
  });
}

const stages = Object.keys(kinds).map((kind) => recordStage(kind as KindName));

/** What an exported file names as its schema. */
export const recordSchemaName = 'urn:yhdyspinta:record:1';

/** The record of a session, version 1. Everything that is not in it is refused. */
export const recordSchema = z.strictObject({
  $schema: mayBeAbsent(z.literal(recordSchemaName)).describe('In a file: the name of this schema.'),
  schema: z.literal(1),
  session: z.string().min(1),
  title: z.string().min(1),
  rehearsal: z.boolean().describe('A rehearsal is left out of every figure.'),
  language: z.enum(languages),
  secondLanguage: mayBeAbsent(z.enum(languages)),
  agenda: z.strictObject({
    id: z.string().describe('Of a shipped agenda; own:… or draft:… where it was adapted.'),
    version: z.int().min(1),
    name: wordsUpTo(60),
    purpose: wordsUpTo(400),
    basedOn: mayBeAbsent(z.strictObject({ id: z.string(), version: z.int().min(1) })).describe(
      'The agenda that it was adapted from.',
    ),
  }),
  series: mayBeAbsent(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      number: z.int().min(1),
      plan: mayBeAbsent(z.string()).describe('The planned series that it follows.'),
    }),
  ).describe('Where it continues others.'),
  follows: mayBeAbsent(z.string()).describe('The session that it continues.'),
  conversation: z.strictObject({
    kind: z.enum(['channel', 'group', 'meeting', 'personal']),
    id: z.string(),
    tenant: z.string(),
    team: mayBeAbsent(z.string()),
    channel: mayBeAbsent(z.string()),
    serviceUrl: mayBeAbsent(z.string()),
  }),
  facilitator: personSchema,
  coFacilitators: z.array(namedSchema),
  leaders: z.array(namedSchema),
  smallGroup: z.int().min(3).describe('Suppression threshold in answers.'),
  startedAt: instant,
  endedAt: instant,
  participants,
  stages: z.array(z.union(stages)),
  round: mayBeAbsent(round).describe('Where the session was answered over days or weeks.'),
}) satisfies z.ZodType<SessionRecord>;

/** The published form of the record (JSON Schema 2020-12). */
export function recordJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(recordSchema, {
    io: 'input',
    // zod leaves its own name of a definition behind, under a keyword that JSON Schema does not have.
    override: ({ jsonSchema }) => delete jsonSchema.id,
  });
  return {
    $schema,
    $id: recordSchemaName,
    title: 'Record of a workshop (työpajamuistio), version 1',
    ...schema,
  };
}

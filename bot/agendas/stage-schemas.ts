import { z } from 'zod/v4';
import type { KindName, Plans } from '../workshop/kinds/all-kinds.ts';
import { cannotSay, levels } from '../workshop/kinds/challenge.ts';
import { mayBeAbsent, wordsUpTo } from './words-schema.ts';

/** An id in an agenda: short, because it travels in every card. */
export const idSchema = z
  .string()
  .max(40)
  .regex(/^[a-z0-9-]+$/, 'an id has small letters a-z, digits and hyphens only');

/** What every kind of stage has; the lengths keep a card within its 28 KB and a phone's width. */
const stage = {
  id: idSchema.describe('Unique in the agenda; a support stage refers to it.'),
  title: wordsUpTo(40).describe('Short: it stands on phone cards.'),
  minutes: z.int().min(1).max(240),
  say: wordsUpTo(600).describe('What the facilitator says aloud now, one to four sentences.'),
  ifLate: wordsUpTo(300).describe('What to leave out or shorten when the workshop runs late.'),
  droppable: z.boolean().describe('Whether the whole stage can be dropped when late.'),
  anonymous: z.boolean().describe('What the launch card proposes; commitments are always named.'),
};

const question = wordsUpTo(200).describe('One thought, as a facilitator would say it.');
const sample = wordsUpTo(500);
const role = wordsUpTo(100);
const choices = z
  .array(z.enum([...levels, cannotSay]))
  .min(1)
  .max(50);

const dialogue = z.strictObject({
  kind: z.literal('dialogue'),
  ...stage,
  questions: z
    .array(
      z.strictObject({
        id: idSchema,
        text: question,
        samples: z.array(sample).min(1).max(50).describe('Answers of a rehearsal, in the order of its cast.'),
      }),
    )
    .min(1)
    .max(6),
});

const challenge = z.strictObject({
  kind: z.literal('challenge'),
  ...stage,
  question,
  items: z
    .array(
      z.strictObject({
        id: idSchema,
        label: wordsUpTo(90).describe('A noun phrase, not a claim.'),
        reference: mayBeAbsent(
          z.strictObject({
            label: z.string().min(1).max(200).describe('As it was published.'),
            counts: z
              .array(z.int().min(0))
              .length(levels.length)
              .describe('How many chose each level, the strongest first.'),
          }),
        ),
        samples: z.strictObject({ kunta: choices, hyvinvointialue: choices, kumppani: choices }),
      }),
    )
    .min(1)
    .max(20),
  reference: mayBeAbsent(
    z.strictObject({ year: z.int().min(1900).max(2200), source: wordsUpTo(300) }),
  ).describe('The published survey that stands beside the vote; nothing is computed from it.'),
});

const support = z.strictObject({
  kind: z.literal('support'),
  ...stage,
  of: idSchema.describe('The id of an earlier dialogue stage.'),
  most: z.int().min(1).max(10).describe('How many answers one person may support.'),
});

const talk = z.strictObject({
  kind: z.literal('talk'),
  ...stage,
  instructions: wordsUpTo(600).describe('What the pairs, tables or the whole room do.'),
});

const commitment = z.strictObject({
  kind: z.literal('commitment'),
  ...stage,
  question,
  samples: z
    .array(
      z.strictObject({
        what: sample,
        owner: role,
        counterpart: role,
        quarters: z.int().min(0).max(12).describe('How many quarters from now it is due.'),
      }),
    )
    .min(1)
    .max(50),
});

/** The data format of each kind; the compiler names a kind that has none. */
export const stageSchemas = {
  dialogue: dialogue.meta({ id: 'DialogueStage' }),
  challenge: challenge.meta({ id: 'ChallengeStage' }),
  support: support.meta({ id: 'SupportStage' }),
  talk: talk.meta({ id: 'TalkStage' }),
  commitment: commitment.meta({ id: 'CommitmentStage' }),
} satisfies {
  [Name in KindName]: z.ZodType<Plans[Name]>;
};

import { z } from 'zod/v4';
import { wordsUpTo } from './words-schema.ts';

/** An id in an agenda: short, because it travels in every card. Ids name fields, and "constructor" is one everywhere. */
export const idSchema = z
  .string()
  .max(40)
  .regex(
    /^(?!constructor$)[a-z0-9-]+$/,
    'an id has small letters a-z, digits and hyphens only, and is not "constructor"',
  );

/** What every kind of stage has; the lengths keep a card within its 28 KB and a phone's width. */
export const stageFields = {
  id: idSchema.describe('Unique in the agenda; a later stage that builds on this one refers to it.'),
  title: wordsUpTo(40).describe('Short: it stands on phone cards.'),
  minutes: z.int().min(1).max(240),
  say: wordsUpTo(600).describe('What the facilitator says aloud now, one to four sentences.'),
  ifLate: wordsUpTo(300).describe('What to leave out or shorten when the workshop runs late.'),
  droppable: z.boolean().describe('Whether the whole stage can be dropped when late.'),
  anonymous: z.boolean().describe('What the launch card proposes; commitments are always named.'),
};

export const questionSchema = wordsUpTo(200).describe('One thought, as a facilitator would say it.');
export const sampleSchema = wordsUpTo(500);

/** Sample choices of a rehearsal, taken in turn within each side; nobody answers where there are none. */
export function sampleChoices<Choice extends z.ZodType>(choice: Choice) {
  const choices = z.array(choice).max(50);
  return z.strictObject({ kunta: choices, hyvinvointialue: choices, kumppani: choices });
}

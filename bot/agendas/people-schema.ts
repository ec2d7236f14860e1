import { z } from 'zod/v4';
import { mayBeAbsent } from './words-schema.ts';

export const personSchema = z.strictObject({ tenant: z.string(), id: z.string(), name: z.string() });

/** A person of the organisation, or only the text that somebody typed. */
export const namedSchema = z.strictObject({ name: z.string(), person: mayBeAbsent(personSchema) });

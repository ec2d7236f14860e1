import { z } from 'zod/v4';
import type { Fields } from '../workshop/kinds/kind.ts';
import { type Press, verbs } from '../workshop/verbs.ts';

const press = z.object({
  verb: z.enum(verbs),
  session: z.string().max(64).optional(),
  version: z.number().int().optional(),
  stage: z.string().max(64).optional(),
  agenda: z.string().max(64).optional(),
  draft: z.string().max(64).optional(),
  language: z.string().max(8).optional(),
  secondLanguage: z.string().max(8).optional(),
  series: z.string().max(64).optional(),
  organisation: z.string().max(64).optional(),
  row: z.string().max(64).optional(),
  page: z.number().int().optional(),
});

const mostFields = 100;
/** Longer than any text that a kind takes, so that the person hears of the limit and not of a malformed card. */
const longestField = 20_000;

export interface ReadPress {
  readonly press: Press;
  readonly fields: Fields;
}

/**
 * Reads a card's data: `{ yp: Press, ...inputs }`. Whatever is not text, number or boolean among the inputs
 * is dropped. Undefined when it is no press of this bot. The fields have no prototype: an input named
 * "constructor" finds nothing but itself.
 */
export function readPress(data: unknown): ReadPress | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { yp, ...inputs } = data as Record<string, unknown>;
  const read = press.safeParse(yp);
  if (!read.success) return undefined;
  const fields = Object.create(null) as Record<string, string>;
  for (const [id, value] of Object.entries(inputs).slice(0, mostFields)) {
    if (typeof value === 'string') fields[id] = value.slice(0, longestField);
    if (typeof value === 'number' || typeof value === 'boolean') fields[id] = String(value);
  }
  return { press: withoutUndefined(read.data), fields };
}

/** The data of an Action.Execute press, out of an invoke's value. */
export function dataOfInvoke(value: unknown): unknown {
  const action = (value as { action?: unknown } | null | undefined)?.action;
  return (action as { data?: unknown } | null | undefined)?.data;
}

function withoutUndefined(read: z.infer<typeof press>): Press {
  return Object.fromEntries(
    Object.entries(read).filter(([, value]) => value !== undefined),
  ) as unknown as Press;
}

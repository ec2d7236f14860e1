import { recordSchemaName } from '../records/record-schema.ts';
import type { SessionRecord } from '../workshop/record.ts';

/** The record as the published schema (bot/records/record.schema.json) describes it, with the name of that schema. */
export function recordFile(record: SessionRecord): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ $schema: recordSchemaName, ...record }, null, 2)}\n`);
}

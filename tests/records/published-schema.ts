import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { default as addFormats } from 'ajv-formats';
import { recordSchema } from '../../bot/records/record-schema.ts';
import type { SessionRecord } from '../../bot/workshop/record.ts';

const file = join(import.meta.dirname, '../../bot/records/record.schema.json');

/** The file that readers of records outside this program go by. */
export const publishedSchema = JSON.parse(await readFile(file, 'utf8')) as object;

const ajv = new Ajv2020({ strict: true });
addFormats.default(ajv);
const validate = ajv.compile(publishedSchema);

/** Who refuses a thing as a record: the published file, the code, both or nobody. */
export function refusersOf(thing: unknown): readonly string[] {
  const published = validate(thing) ? [] : ['record.schema.json'];
  const code = recordSchema.safeParse(thing).success ? [] : ['recordSchema'];
  return [...published, ...code];
}

/** Valid for the published file and for the code, and the same after it has been JSON. */
export function expectValid(record: SessionRecord): void {
  const written: unknown = JSON.parse(JSON.stringify(record));
  expect(written).toStrictEqual(record);
  expect(refusersOf(written)).toEqual([]);
}

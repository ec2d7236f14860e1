import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordJsonSchema } from './record-schema.ts';

await writeFile(
  join(import.meta.dirname, 'record.schema.json'),
  `${JSON.stringify(recordJsonSchema(), null, 2)}\n`,
);

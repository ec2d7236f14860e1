import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { agendaJsonSchema } from './json-schema.ts';
import { schemaFile } from './load-agendas.ts';

await writeFile(join(import.meta.dirname, schemaFile), `${JSON.stringify(agendaJsonSchema(), null, 2)}\n`);

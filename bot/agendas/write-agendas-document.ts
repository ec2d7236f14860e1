import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { agendasDocument } from './agendas-document.ts';
import { loadAgendas } from './load-agendas.ts';

await writeFile(join(import.meta.dirname, '../../docs/agendas.md'), agendasDocument(await loadAgendas()));

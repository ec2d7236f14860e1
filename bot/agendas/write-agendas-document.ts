import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { agendasDocument } from './agendas-document.ts';
import { loadAgendas } from './load-agendas.ts';
import { loadSeries } from './series/load-series.ts';

const agendas = await loadAgendas();
await writeFile(
  join(import.meta.dirname, '../../docs/agendas.md'),
  agendasDocument(agendas, await loadSeries(agendas)),
);

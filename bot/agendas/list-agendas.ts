import { agendasList } from './agendas-list.ts';
import { loadAgendas } from './load-agendas.ts';

process.stdout.write(agendasList(await loadAgendas()));

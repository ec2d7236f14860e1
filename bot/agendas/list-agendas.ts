import { agendasList } from './agendas-list.ts';
import { loadAgendas } from './load-agendas.ts';
import { loadSeries } from './series/load-series.ts';

const agendas = await loadAgendas();
process.stdout.write(agendasList(agendas, await loadSeries(agendas)));

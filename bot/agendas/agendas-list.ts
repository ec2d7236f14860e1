import { type Agenda, lengthOf } from '../workshop/agenda.ts';
import type { SeriesPlan } from '../workshop/series/series-plan.ts';
import { agendaKinds } from './kinds/all-kinds.ts';

const longestSource = 90;

/** The agendas as a table for a terminal: each on one line, and under its name the beginning of its source. */
export function agendasList(agendas: readonly Agenda[], plans: readonly SeriesPlan[]): string {
  const rows = agendas.map((agenda) => ({
    cells: [agenda.id, agenda.name.fi, `${lengthOf(agenda)}`, stagesByKind(agenda)],
    source: beginningOf(agenda.source.fi),
  }));
  rows.push(
    ...plans.map(({ id, name, workshops, source }) => ({
      cells: [id, name.fi, '', `sarja: ${workshops.map(({ agenda }) => agenda).join(', ')}`],
      source: beginningOf(source.fi),
    })),
  );
  const heads = ['Tunnus', 'Nimi', 'Min', 'Vaiheet ja lähde'];
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map(({ cells }) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(heads), ...rows.flatMap(({ cells, source }) => [line(cells), line(['', '', '', source])])]
    .map((text) => `${text}\n`)
    .join('');
}

function stagesByKind({ stages }: Agenda): string {
  return Object.entries(Object.groupBy(stages, ({ kind }) => agendaKinds[kind].word))
    .map(([word, ofKind]) => `${word} ${ofKind?.length}`)
    .join(', ');
}

/** Cut at a whole word. */
function beginningOf(source: string): string {
  if (source.length <= longestSource) return source;
  return `${source.slice(0, longestSource).replace(/[\s,.:;(]*\S*$/, '')}…`;
}

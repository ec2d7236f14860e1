import { type Agenda, type Theme, themes } from '../workshop/agenda.ts';
import type { SeriesPlan } from '../workshop/series/series-plan.ts';
import { durationOf } from './duration-of.ts';
import { agendaKinds } from './kinds/all-kinds.ts';
import { themeWords } from './theme-words.ts';

const longestSource = 90;

/** The agendas as a table for a terminal: each on one line, and under its name the beginning of its source. */
export function agendasList(agendas: readonly Agenda[], plans: readonly SeriesPlan[]): string {
  const rows = agendas.map((agenda) => ({
    theme: agenda.theme,
    cells: [agenda.id, agenda.name.fi, durationOf(agenda), stagesByKind(agenda)],
    source: beginningOf(agenda.source.fi),
  }));
  rows.push(
    ...plans.map(({ id, name, workshops, source }) => ({
      theme: undefined,
      cells: [id, name.fi, '', `sarja: ${workshops.map(({ agenda }) => agenda).join(', ')}`],
      source: beginningOf(source.fi),
    })),
  );
  const heads = ['Tunnus', 'Nimi', 'Kesto', 'Vaiheet ja lähde'];
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map(({ cells }) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const under = (theme: Theme | undefined) =>
    rows
      .filter((row) => row.theme === theme)
      .flatMap(({ cells, source }) => [line(cells), line(['', '', '', source])]);
  const themed = themes.flatMap((theme) => {
    const lines = under(theme);
    return lines.length > 0 ? [`-- ${themeWords[theme]}`, ...lines] : [];
  });
  return [line(heads), ...themed, ...under(undefined)].map((text) => `${text}\n`).join('');
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

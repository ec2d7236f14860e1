import type { Figure, FigureTable } from '../../cards/exported/exported-result.ts';

/** A table as people read it: one row an item, or an item of a group, one column a measure. */
export interface ReadTable {
  readonly columns: readonly string[];
  readonly rows: readonly ReadRow[];
}

export interface ReadRow {
  readonly item: string;
  readonly group?: string;
  /** In the order of the columns; undefined where it is not told. */
  readonly figures: readonly (Figure | undefined)[];
}

/** The figures of everybody, or those of the groups; what is only for computing on is left out. */
export function readTable({ figures }: FigureTable, of: 'everybody' | 'groups'): ReadTable {
  const told = figures.filter(({ group, detail }) => !detail && (of === 'groups') === (group !== undefined));
  const columns = [...new Set(told.map(({ measure }) => measure))];
  const rows: { item: string; group?: string; byMeasure: Map<string, Figure> }[] = [];
  for (const figure of told) {
    const { item, group, measure } = figure;
    // Two items may read alike: what is told already begins another row.
    const open = rows.find((row) => row.item === item && row.group === group && !row.byMeasure.has(measure));
    const row = open ?? { item, ...(group !== undefined && { group }), byMeasure: new Map<string, Figure>() };
    row.byMeasure.set(measure, figure);
    if (!open) rows.push(row);
  }
  return {
    columns,
    rows: rows.map(({ byMeasure, ...row }) => ({
      ...row,
      figures: columns.map((measure) => byMeasure.get(measure)),
    })),
  };
}

/** A figure as everybody is told it: a mean with one decimal, whatever it is computed from. */
export function toldValue({ value, decimals }: Pick<Figure, 'value' | 'decimals'>): number {
  const scale = 10 ** (decimals ?? 0);
  return Math.round(value * scale) / scale;
}

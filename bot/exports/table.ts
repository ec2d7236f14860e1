import { stringify } from 'csv-stringify/sync';
import type { ExportedWorkshop } from '../../cards/exported/exported-workshop.ts';
import { tableWords } from '../../cards/exported/file-words.ts';
import type { Language } from '../workshop/words.ts';
import { answerRows, type Cell, commitmentRows, resultRows } from './rows.ts';

/**
 * The whole workshop as one table of text, as Finnish Excel opens it with a double click: UTF-8 with its mark,
 * semicolons, decimals with a comma. The first column says what a row is. A text that begins like a formula gets
 * an apostrophe before it, which Excel does not calculate.
 */
export function tableOf(workshop: ExportedWorkshop, language: Language): Uint8Array {
  const { part } = tableWords(language);
  const tables = [resultRows(workshop, language), answerRows(workshop, language), commitmentRows(workshop)];
  // What different parts call the same stands in one column.
  const columns = [...new Set(tables.flatMap((table) => table.columns))];
  const lines = tables.flatMap(({ name, columns: own, rows }) =>
    rows.map((row): Cell[] => [
      name,
      ...columns.map((column) => (own.includes(column) ? (row[own.indexOf(column)] ?? null) : null)),
    ]),
  );
  const text = stringify([[part, ...columns], ...lines], {
    bom: true,
    delimiter: ';',
    record_delimiter: '\r\n',
    escape_formulas: true,
    quoted_match: /\n/,
    cast: { number: (number) => String(number).replace('.', ',') },
  });
  return new TextEncoder().encode(text);
}

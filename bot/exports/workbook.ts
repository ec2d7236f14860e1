import writeExcelFile, { type Sheet } from 'write-excel-file/node';
import { tableWords } from '../../cards/exported/file-words.ts';
import type { ExportedWorkshop } from '../../cards/exported/exported-workshop.ts';
import type { Language } from '../workshop/words.ts';
import { answerRows, type Cell, commitmentRows, resultRows, type Rows } from './rows.ts';

/** Characters that a column is wide; longer texts wrap. */
const narrow = 14;
const wide = 48;

/**
 * The workshop as an Excel file: what it was, its results, answers and commitments. Every text is typed as text, so
 * that one which begins like a formula stays a text.
 */
export async function workbookOf(workshop: ExportedWorkshop, language: Language): Promise<Uint8Array> {
  const sheets = [
    aboutSheet(workshop, language),
    ...[resultRows(workshop, language), answerRows(workshop, language), commitmentRows(workshop)].map(
      sheetOf,
    ),
  ];
  return new Uint8Array(await writeExcelFile(sheets).toBuffer());
}

type WrittenSheet = Sheet<never>;

function aboutSheet(workshop: ExportedWorkshop, language: Language): WrittenSheet {
  const { title, heading, rehearsal, facts, purpose, anonymity } = workshop;
  const lines: (readonly [string, string])[] = [
    [heading, title],
    ...(rehearsal === undefined ? [] : ([['', rehearsal]] as const)),
    ...facts.map(({ label, text }) => [label, text] as const),
    [purpose.title, purpose.lines.join('\n')],
    [anonymity.title, anonymity.lines.join('\n')],
  ];
  return {
    sheet: tableWords(language).about,
    columns: [{ width: 28 }, { width: 90 }],
    data: lines.map(([label, text]) => [{ ...cellOf(label), fontWeight: 'bold' as const }, cellOf(text)]),
  };
}

function sheetOf({ name, columns, rows }: Rows): WrittenSheet {
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map((column, place) => ({
      width: widthOf([column, ...rows.map((row) => row[place] ?? null)]),
    })),
    data: [
      columns.map((column) => ({
        ...cellOf(column),
        fontWeight: 'bold' as const,
        backgroundColor: '#E9EEF5',
      })),
      ...rows.map((row) => row.map((cell) => (cell === null ? null : cellOf(cell)))),
    ],
  };
}

function cellOf(cell: Exclude<Cell, null>) {
  return typeof cell === 'number'
    ? { value: cell, type: Number, alignVertical: 'top' as const }
    : { value: cell, type: String, wrap: true, alignVertical: 'top' as const };
}

function widthOf(cells: readonly Cell[]): number {
  const longest = Math.max(...cells.map((cell) => String(cell ?? '').length));
  return Math.min(wide, Math.max(narrow, longest + 2));
}

import type { ItemResults } from '../item-results.ts';
import type { Speech } from '../speech.ts';
import type { ExportedResult, FigureTable } from './exported-result.ts';

/** What a file says of a stage that asks the same of several items: the card's sentences over tables of figures. */
export function exportedItems(
  { question, top, standout, note, scale, reference }: ItemResults,
  tables: readonly FigureTable[],
  speech: Speech,
): ExportedResult {
  return {
    question: speech.words(question),
    findings: [top, standout].filter(({ lines }) => lines.length > 0),
    tables,
    notes: [scale, ...(note === null ? [] : [note])],
    reference,
  };
}

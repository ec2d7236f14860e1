import type { ChartContent, LegendEntry, Mark, Row } from './chart-content.ts';
import { labelLetters, type Letters, noteLetters, titleLetters } from './letters.ts';
import { ink, quietInk } from './palette.ts';
import { innerWidth, margin, sheetWidth } from './sheet.ts';
import { drawable, wrapText } from './wrap-text.ts';

/** One line of text; `y` is its middle, pixels from the top left corner. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly align: 'left' | 'right';
  readonly letters: Letters;
  readonly ink: string;
}

export interface PlacedMark {
  readonly mark: Mark;
  /** The middle of its row. */
  readonly y: number;
}

/** A chart with a place for everything; only its height depends on the content. */
export interface Layout {
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly marks: readonly PlacedMark[];
  readonly legend: readonly (LegendEntry & { readonly x: number; readonly y: number })[];
  /** The middles of the rows that have marks. */
  readonly rows: readonly number[];
}

export const barHeight = 22;
/** A row whose numbers stand above its marks needs more. */
const bareHeight = 34;
const rowGap = 12;
const legendLine = 20;
export const swatch = 12;

/** Places title, legend and rows one below the other, so that nothing can meet: every text is wrapped first. */
export function layOut({ title, legend, axis, rows }: ChartContent): Layout {
  const texts: PlacedText[] = [];
  const marks: PlacedMark[] = [];
  const middles: number[] = [];
  let top = margin;
  const write = (text: string, letters: Letters, colour: string) => {
    for (const line of wrapText(drawable(text), innerWidth, letters)) {
      texts.push({ text: line, x: margin, y: top + letters.line / 2, align: 'left', letters, ink: colour });
      top += letters.line;
    }
  };
  write(title, titleLetters, ink);
  top += 6;
  const placedLegend = placeLegend(legend, top);
  for (const { name, x, y } of placedLegend) {
    texts.push({ text: name, x: x + swatch + 5, y, align: 'left', letters: noteLetters, ink });
  }
  top = Math.max(top, ...placedLegend.map(({ y }) => y + legendLine / 2));
  if (axis.ends) {
    const [least, most] = axis.ends.map((end) => wrapText(drawable(end), innerWidth / 2 - 6, noteLetters));
    for (const [lines = [], align, x] of [
      [least, 'left', margin],
      [most, 'right', sheetWidth - margin],
    ] as const) {
      for (const [place, text] of lines.entries()) {
        const y = top + (place + 0.5) * noteLetters.line;
        texts.push({ text, x, y, align, letters: noteLetters, ink: quietInk });
      }
    }
    top += Math.max(least?.length ?? 0, most?.length ?? 0) * noteLetters.line;
  }
  for (const { label, note, below, marks: rowMarks } of rows) {
    top += rowGap;
    write(label, labelLetters, ink);
    if (note !== undefined) write(note, noteLetters, quietInk);
    if (rowMarks.length > 0) {
      const height = heightOf(rowMarks);
      const y = top + height - barHeight / 2 - (height === bareHeight ? 2 : 0);
      middles.push(y);
      marks.push(...rowMarks.map((mark) => ({ mark, y })));
      top += height;
    }
    if (below !== undefined) {
      top += 3;
      write(below, noteLetters, quietInk);
    }
  }
  return { height: Math.ceil(top + margin), texts, marks, legend: placedLegend, rows: middles };
}

function heightOf(marks: Row['marks']): number {
  return marks.some(({ at }) => at === 'above') ? bareHeight : barHeight + 4;
}

/** Side by side as long as they fit on a line; a name that is wider than a line alone is shortened nowhere. */
function placeLegend(legend: readonly LegendEntry[], top: number): Layout['legend'] {
  let x = margin;
  let y = top + legendLine / 2;
  return legend.flatMap((entry) => {
    const name = drawable(entry.name);
    const width = swatch + 5 + noteLetters.widthOf(name);
    if (x > margin && x + width > sheetWidth - margin) {
      x = margin;
      y += legendLine;
    }
    const placed = { ...entry, name, x, y };
    x += width + 12;
    return [placed];
  });
}

import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

const looks = {
  usual: {},
  kicker: { color: '5A6B80', allCaps: true, size: 18 },
  strong: { bold: true },
  quiet: { color: '4A4A4A', size: 19 },
  by: { color: '4A4A4A', italics: true, size: 19 },
} as const;
export type Look = keyof typeof looks;

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

export function title(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(text) });
}

export function heading(text: string, level: 1 | 2 | 3): Paragraph {
  return new Paragraph({ heading: levels[level - 1] ?? HeadingLevel.HEADING_3, children: runsOf(text) });
}

/** A text with its own line breaks. */
export function paragraph(text: string, look: Look = 'usual'): Paragraph {
  return new Paragraph({
    children: runsOf(text, look),
    ...(look === 'strong' && { keepNext: true, spacing: { before: 140, after: 80 } }),
  });
}

/** One of several, with what is told of it below. */
export function listed(text: string, notes: readonly string[] = []): Paragraph {
  return new Paragraph({
    bullet: { level: 0 },
    spacing: { after: 80 },
    children: [
      ...runsOf(text),
      ...notes.flatMap((note) => [new TextRun({ break: 1 }), ...runsOf(note, 'by')]),
    ],
  });
}

function runsOf(text: string, look: Look = 'usual'): TextRun[] {
  return text
    .split('\n')
    .map((line, place) => new TextRun({ text: line, ...looks[look], ...(place > 0 && { break: 1 }) }));
}

/** Pixels of the picture on the page; the file itself has twice as many. */
const widestPicture = 450;

/** A PNG with its text for those who do not see it. */
export function picture(png: Uint8Array, alternative: string): Paragraph {
  const { width, height } = sizeOfPng(png);
  const shown = Math.min(widestPicture, width);
  const [name = ''] = alternative.split('\n');
  return new Paragraph({
    spacing: { before: 80, after: 160 },
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: shown, height: Math.round((height * shown) / width) },
        altText: { name, title: name, description: alternative },
      }),
    ],
  });
}

/** As its header tells: both numbers stand at fixed places in every PNG. */
function sizeOfPng(png: Uint8Array): { width: number; height: number } {
  const header = new DataView(png.buffer, png.byteOffset);
  return { width: header.getUint32(16), height: header.getUint32(20) };
}

export interface TextTable {
  /** A header row, repeated on every page. */
  readonly columns?: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of the columns, in twips. */
  readonly widths: readonly number[];
  readonly firstColumnIsHeader?: boolean;
  /** Columns from this place on hold numbers. */
  readonly numbersFrom?: number;
  readonly small?: boolean;
}

const line = { style: BorderStyle.SINGLE, size: 4, color: 'B5BECB' };
const borders = { top: line, bottom: line, left: line, right: line };
const smallSize = 18;
const headerSize = 17;

/** A table of texts, `width` twips wide. */
export function textTable(told: TextTable, width: number): Table {
  const row = (cells: readonly string[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: isHeader,
      children: cells.map((text, place) => cellOf(text, place, isHeader)),
    });
  function cellOf(text: string, place: number, inHeader: boolean) {
    const strong = inHeader || (told.firstColumnIsHeader === true && place === 0);
    const isNumber = told.numbersFrom !== undefined && place >= told.numbersFrom;
    const runs = text.split('\n').map(
      (part, at) =>
        new TextRun({
          text: part,
          bold: strong,
          ...(told.small && { size: inHeader ? headerSize : smallSize }),
          ...(at > 0 && { break: 1 }),
        }),
    );
    return new TableCell({
      borders,
      width: { size: told.widths[place] ?? 0, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 70, right: 70 },
      ...(strong && { shading: { type: ShadingType.CLEAR, fill: 'E9EEF5', color: 'auto' } }),
      children: [
        new Paragraph({
          spacing: { after: 0, line: 240 },
          ...(isNumber && { alignment: AlignmentType.RIGHT }),
          children: runs,
        }),
      ],
    });
  }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...told.widths],
    rows: [
      ...(told.columns ? [row(told.columns, true)] : []),
      ...told.rows.map((cells) => row(cells, false)),
    ],
  });
}

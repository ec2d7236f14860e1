import { Document, Packer, PageOrientation, type Paragraph, type Table } from 'docx';
import type { ExportedWorkshop } from '../../cards/exported/exported-workshop.ts';
import { locales } from '../../cards/texts.ts';
import type { Language } from '../workshop/words.ts';
import { textWidths } from './column-widths.ts';
import { heading, paragraph, textTable, title } from './memo-blocks.ts';
import { type DrawChart, stageBlocks } from './memo-stages.ts';
import { memoStyles } from './memo-styles.ts';

/** A4 in twips, and its margins of two centimetres. */
const paper = { width: 11906, height: 16838 };
const margin = 1134;
const portraitWidth = paper.width - 2 * margin;
const landscapeWidth = paper.height - 2 * margin;
const margins = { top: margin, bottom: margin, left: margin, right: margin };

/** The memo of a workshop (työpajamuistio) as a Word file. */
export async function memoOf(
  workshop: ExportedWorkshop,
  language: Language,
  draw: DrawChart,
): Promise<Uint8Array> {
  const stages: (Paragraph | Table)[] = [];
  for (const stage of workshop.stages) {
    stages.push(...(await stageBlocks(stage, { width: portraitWidth, language, draw })));
  }
  const document = new Document({
    title: `${workshop.heading}: ${workshop.title}`,
    creator: producer,
    lastModifiedBy: producer,
    styles: memoStyles(locales[language]),
    sections: [
      {
        properties: { page: { size: paper, margin: margins } },
        children: [...frontOf(workshop), heading(workshop.stagesTitle, 1), ...stages, ...endOf(workshop)],
      },
      {
        // The field's own table of commitments is wide.
        properties: {
          page: { size: { ...paper, orientation: PageOrientation.LANDSCAPE }, margin: margins },
        },
        children: commitmentsOf(workshop),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The program itself: whoever asked for the file did not write it. */
const producer = 'Yhdyspinta';

function frontOf({ heading: kind, title: name, rehearsal, facts, purpose }: ExportedWorkshop) {
  return [
    paragraph(kind, 'kicker'),
    title(name),
    ...(rehearsal === undefined ? [] : [paragraph(rehearsal, 'strong')]),
    textTable(
      {
        rows: facts.map(({ label, text }) => [label, text]),
        widths: [portraitWidth * 0.25, portraitWidth * 0.75].map(Math.floor),
        firstColumnIsHeader: true,
      },
      portraitWidth,
    ),
    heading(purpose.title, 1),
    ...purpose.lines.map((line) => paragraph(line)),
  ];
}

function endOf({ anonymity }: ExportedWorkshop) {
  return [heading(anonymity.title, 1), ...anonymity.lines.map((line) => paragraph(line))];
}

/** Columns that nobody filled in only take room. */
function commitmentsOf({ commitments: { title: name, columns, rows, none } }: ExportedWorkshop) {
  if (rows.length === 0) return [heading(name, 1), paragraph(none)];
  const filled = columns.map((_, place) => rows.some((row) => row[place] !== ''));
  const used = <Cell>(cells: readonly Cell[]) => cells.filter((_, place) => filled[place]);
  const shown = rows.map((row) => used(row));
  return [
    heading(name, 1),
    textTable(
      {
        columns: used(columns),
        rows: shown,
        widths: textWidths(used(columns), shown, landscapeWidth),
        small: true,
      },
      landscapeWidth,
    ),
  ];
}

import type { Paragraph, Table } from 'docx';
import { memoWords } from '../../cards/exported/file-words.ts';
import type { AnswerGroup, ExportedResult, FigureTable } from '../../cards/exported/exported-result.ts';
import type { ExportedStage } from '../../cards/exported/exported-workshop.ts';
import { chartParts } from '../charts/chart-parts.ts';
import type { ChartSpec } from '../charts/chart-spec.ts';
import type { Language } from '../workshop/words.ts';
import { columnWidths } from './column-widths.ts';
import { readTable, toldValue } from './figure-rows.ts';
import { heading, listed, paragraph, picture, textTable } from './memo-blocks.ts';

/** Gives a chart as PNG. */
export type DrawChart = (chart: ChartSpec) => Promise<Uint8Array>;

interface OnPaper {
  /** Twips. */
  readonly width: number;
  readonly language: Language;
  readonly draw: DrawChart;
}

/** One stage of the memo: what was asked, what came of it, the pictures, the figures, what people wrote. */
export async function stageBlocks(
  { heading: name, about, result, change, charts }: ExportedStage,
  paper: OnPaper,
): Promise<(Paragraph | Table)[]> {
  const words = memoWords(paper.language);
  const { question, findings = [], tables = [], notes = [], reference, answers = [], commitments } = result;
  const pictures: Paragraph[] = [];
  for (const { chart, alternative } of charts) {
    const parts = chartParts(chart);
    for (const part of parts) {
      pictures.push(
        picture(await paper.draw(part), parts.length === 1 ? alternative : words.alternative(part)),
      );
    }
  }
  return [
    heading(name, 2),
    ...about.map((line) => paragraph(line, 'quiet')),
    ...(question === undefined ? [] : [paragraph(words.question(question), 'strong')]),
    ...findings.flatMap(({ title, lines }) => [
      ...(title === undefined ? [] : [heading(title, 3)]),
      ...(title === undefined ? lines.map((line) => paragraph(line)) : lines.map((line) => listed(line))),
    ]),
    ...pictures,
    ...tables.flatMap((table) => tablesOf(table, paper)),
    ...notes.map((line) => paragraph(line, 'quiet')),
    ...(change
      ? [
          heading(change.heading, 3),
          ...change.lines.map((line) => listed(line)),
          ...change.notes.map((line) => paragraph(line, 'quiet')),
        ]
      : []),
    ...referenceOf(reference),
    ...answers.flatMap((group, place) => answersOf(group, answers[place - 1], words)),
    ...(commitments ? [paragraph(words.commitmentsElsewhere(commitments.length))] : []),
  ];
}

/** The figures of everybody, then those of the groups that may be shown. */
function tablesOf(table: FigureTable, { width, language }: OnPaper): (Paragraph | Table)[] {
  const words = memoWords(language);
  const format = numberFormat(language);
  return (['everybody', 'groups'] as const).flatMap((of) => {
    const { columns, rows } = readTable(table, of);
    if (rows.length === 0) return [];
    const named = of === 'groups' ? [words.item, words.group] : [words.item];
    return [
      ...(table.title !== undefined && of === 'everybody' ? [heading(table.title, 3)] : []),
      ...(of === 'groups' ? [heading(words.groups, 3)] : []),
      textTable(
        {
          columns: [...named, ...columns],
          rows: rows.map(({ item, group, figures }) => [
            item,
            ...(group === undefined ? [] : [group]),
            ...figures.map((figure) => (figure ? format(toldValue(figure), figure.decimals) : '')),
          ]),
          widths: columnWidths({ names: named.length, columns }, width),
          numbersFrom: named.length,
          small: true,
        },
        width,
      ),
      paragraph(''),
    ];
  });
}

function numberFormat(language: Language): (value: number, decimals?: number) => string {
  const { locale } = memoWords(language);
  return (value, decimals = 0) =>
    value.toLocaleString(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

function referenceOf(reference: ExportedResult['reference']): Paragraph[] {
  if (!reference) return [];
  return [
    heading(reference.title, 3),
    ...reference.notes.map((note) => paragraph(note, 'quiet')),
    ...reference.items.map(({ label, text }) => listed(label, [text])),
  ];
}

/** A heading or a question that the group before had too is not said again. */
function answersOf(
  { subject, heading: over, answers }: AnswerGroup,
  before: AnswerGroup | undefined,
  words: ReturnType<typeof memoWords>,
): Paragraph[] {
  if (answers.length === 0) return [];
  const newHeading = over !== undefined && over !== before?.heading;
  const newSubject =
    subject !== undefined && (newHeading || subject !== before?.subject || over === undefined);
  return [
    ...(newHeading ? [heading(over, 3)] : []),
    ...(newSubject ? [paragraph(subject, 'strong')] : []),
    ...answers.map(({ text, by, code, reply }) =>
      listed(text, [
        ...(by === undefined ? [] : [by]),
        ...(code === undefined ? [] : [words.code(code)]),
        ...(reply === undefined ? [] : [words.reply(reply)]),
      ]),
    ),
  ];
}

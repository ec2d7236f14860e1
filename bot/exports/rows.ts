import { tableWords } from '../../cards/exported/file-words.ts';
import type { ExportedWorkshop } from '../../cards/exported/exported-workshop.ts';
import type { Language } from '../workshop/words.ts';
import { toldValue } from './figure-rows.ts';

/** A cell of a table that programs read: a text, a number, or nothing. */
export type Cell = string | number | null;

/** One table: the names of its columns, and as many cells in every row. */
export interface Rows {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Every number of the workshop, one a row, so that it can be filtered and pivoted. */
export function resultRows({ stages }: ExportedWorkshop, language: Language): Rows {
  const words = tableWords(language);
  const { stage, question, item, group, measure, value } = words;
  return {
    name: words.results,
    columns: [stage, question, item, group, measure, value],
    rows: stages.flatMap(({ title, result }) =>
      (result.tables ?? []).flatMap(({ title: of, figures }) =>
        figures.map((figure) => [
          title,
          // Where a stage has several tables, what each compares is part of what was asked.
          [result.question, of].filter(Boolean).join(' · ') || null,
          figure.item,
          figure.group ?? words.everybody,
          figure.measure,
          toldValue(figure),
        ]),
      ),
    ),
  };
}

/** Everything that people wrote, one answer a row. */
export function answerRows({ stages }: ExportedWorkshop, language: Language): Rows {
  const { answers: name, stage, question, heading, answer, by, code, reply } = tableWords(language);
  return {
    name,
    columns: [stage, question, heading, answer, by, code, reply],
    rows: stages.flatMap(({ title, result }) =>
      (result.answers ?? []).flatMap((group) =>
        group.answers.map((told) => [
          title,
          group.subject ?? null,
          group.heading ?? null,
          told.text,
          told.by ?? null,
          told.code ?? null,
          told.reply ?? null,
        ]),
      ),
    ),
  };
}

/** Every commitment, in the columns of the field's own table. */
export function commitmentRows({ commitments }: ExportedWorkshop): Rows {
  return {
    name: commitments.title,
    columns: commitments.columns,
    rows: commitments.rows.map((row) => row.map((text) => text || null)),
  };
}

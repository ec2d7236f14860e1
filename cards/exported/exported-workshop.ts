import type { ChartSpec } from '../../bot/charts/chart-spec.ts';
import type { ChangeTexts } from '../change-lines.ts';
import type { ExportedResult } from './exported-result.ts';

/** Everything that the files of a record say, in its language and in their order. */
export interface ExportedWorkshop {
  /** "Työpajamuistio" */
  readonly heading: string;
  readonly title: string;
  /** Says so where it was a rehearsal. */
  readonly rehearsal?: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly purpose: TitledLines;
  readonly stagesTitle: string;
  readonly stages: readonly ExportedStage[];
  readonly anonymity: TitledLines;
  readonly commitments: ExportedCommitments;
}

export interface TitledLines {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface ExportedStage {
  readonly title: string;
  /** With its number. */
  readonly heading: string;
  /** How it was answered, by how many, or why nothing is told of it. */
  readonly about: readonly string[];
  readonly result: ExportedResult;
  readonly change?: ChangeTexts;
  readonly charts: readonly ExportedChart[];
}

export interface ExportedChart {
  readonly chart: ChartSpec;
  /** Says everything that the picture shows. */
  readonly alternative: string;
}

/** All commitments of the workshop, in the columns of the field's own table. */
export interface ExportedCommitments {
  readonly title: string;
  readonly columns: readonly string[];
  /** As many cells as columns; an empty one is ''. */
  readonly rows: readonly (readonly string[])[];
  /** Said where there is none. */
  readonly none: string;
}

import type { Paint } from './palette.ts';

/** A chart before its layout: what stands in the legend and in each row, along one axis that all rows share. */
export interface ChartContent {
  readonly title: string;
  readonly legend: readonly LegendEntry[];
  readonly axis: Axis;
  readonly rows: readonly Row[];
}

export interface Axis {
  readonly from: number;
  readonly to: number;
  /** Pixels left free on either side, for numbers beside the marks. */
  readonly inset: number;
  /** Where a line stands across the marks of each row. */
  readonly line?: number;
  /** What the ends mean, told once above the rows. */
  readonly ends?: readonly [string, string];
}

export interface LegendEntry {
  readonly name: string;
  readonly shape: Shape;
  readonly paint: Paint;
}

export interface Row {
  readonly label: string;
  readonly note?: string;
  /** Numbers that did not fit on their marks. */
  readonly below?: string;
  readonly marks: readonly Mark[];
}

export type Shape = 'bar' | 'circle' | 'diamond' | 'triangle';

/** A place on the axis, or a stretch of it. */
export interface Mark {
  readonly shape: Shape | 'line';
  readonly from: number;
  readonly to: number;
  readonly paint: Paint;
  readonly text?: string;
  /** Where the text stands; beside and above are in the ink of the paper. */
  readonly at?: 'middle' | 'left' | 'right' | 'above';
}

/**
 * What a picture of a result shows: figures and finished texts in one language, without any layout. A kind makes
 * it of its result (cards/kinds), the room bot/charts draws it, and the alternative text is made of the same.
 */
export type ChartSpec = DivergingChart | StackedChart | BarsChart | DotsChart;

interface Chart {
  /** What is compared, in a few words. */
  readonly title: string;
}

/** Answers on an ordered scale, drawn to both sides of its middle; an odd number of steps has a neutral one. */
export interface DivergingChart extends Chart {
  readonly chart: 'diverging';
  /** From the strongest down; the strongest is drawn on the right. */
  readonly steps: readonly string[];
  readonly items: readonly CountedItem[];
  /** In a part of a longer chart: all items of it, which share one scale. */
  readonly amongst?: readonly CountedItem[];
}

/** Answers in states, as shares of one bar: drawn from the left in the order given, from dark to light. */
export interface StackedChart extends Chart {
  readonly chart: 'stacked';
  readonly states: readonly string[];
  /** Places of the states that mean not knowing; drawn hollow, apart from the others. */
  readonly unsure?: readonly number[];
  readonly items: readonly CountedItem[];
}

export interface CountedItem {
  readonly label: string;
  /** How many chose each step or state, in their order; absent where too few answered to show it. */
  readonly counts?: readonly number[];
  /** What else is told of the item: how many answered, the mean, why nothing is shown. */
  readonly note?: string;
}

/** One length an item: points, supports. From zero. */
export interface BarsChart extends Chart {
  readonly chart: 'bars';
  readonly items: readonly Bar[];
  /** In a part of a longer chart: all items of it, which share one scale. */
  readonly amongst?: readonly Bar[];
}

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value as it is said: "12 kannatusta". */
  readonly text: string;
}

/**
 * One to three values an item on one scale, each series with a shape of its own and joined by a line: municipality
 * and county, sufficiency and importance, now and in a year.
 */
export interface DotsChart extends Chart {
  readonly chart: 'dots';
  readonly series: readonly string[];
  readonly scale: {
    readonly from: number;
    readonly to: number;
    /** What the left and the right end mean. */
    readonly least: string;
    readonly most: string;
  };
  readonly items: readonly {
    readonly label: string;
    /** In the order of the series; a value that may not be shown is undefined. */
    readonly dots: readonly (Dot | undefined)[];
    readonly note?: string;
  }[];
}

export interface Dot {
  readonly value: number;
  /** The value as it is said: "3,6". */
  readonly text: string;
}

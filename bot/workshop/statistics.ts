import { sum } from './suppression.ts';

/** What is told of one item of a five-step scale. All figures are of those who took a stand. */
export interface ScaleFigures {
  readonly n: number;
  /** Index 0 the strongest level ("erittäin"). */
  readonly counts: readonly number[];
  /** The strongest level is 5, the weakest 1. */
  readonly mean: number;
  readonly median: number;
  /** How many chose one of the two strongest levels. */
  readonly strong: number;
  /** Population standard deviation, in levels. */
  readonly spread: number;
}

/** Figures of a distribution; undefined where nobody answered. Counts run from the strongest level down. */
export function scaleFigures(counts: readonly number[]): ScaleFigures | undefined {
  const n = sum(counts);
  if (n === 0) return undefined;
  const valueAt = (index: number) => counts.length - index;
  const mean = sum(counts.map((count, index) => count * valueAt(index))) / n;
  const variance = sum(counts.map((count, index) => count * (valueAt(index) - mean) ** 2)) / n;
  return {
    n,
    counts,
    mean,
    median: medianOf(counts, n, valueAt),
    strong: (counts[0] ?? 0) + (counts[1] ?? 0),
    spread: Math.sqrt(variance),
  };
}

/** The middle value, or the mean of the two middle ones. */
function medianOf(counts: readonly number[], n: number, valueAt: (index: number) => number): number {
  const valueOfPlace = (place: number) => {
    let passed = 0;
    return valueAt(counts.findIndex((count) => (passed += count) > place));
  };
  return (valueOfPlace(Math.floor((n - 1) / 2)) + valueOfPlace(Math.floor(n / 2))) / 2;
}

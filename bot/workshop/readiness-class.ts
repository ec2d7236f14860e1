/** The field's four classes, by the share of what is in progress or done. */
export const readinessClasses = ['under-25', '25-49', '50-75', 'over-75'] as const;
export type ReadinessClass = (typeof readinessClasses)[number];

/** Of fewer than so many, counts are told ("3 of 4") and no percentages, and so no class. */
export const fewestForPercentages = 10;

/**
 * The class of so many of so many; undefined under ten. The printed classes leave holes between whole percentages:
 * here 25 up to but not including 50 is "25-49", 50 up to and including 75 is "50-75".
 */
export function readinessClassOf(count: number, n: number): ReadinessClass | undefined {
  if (n < fewestForPercentages) return undefined;
  if (count * 4 < n) return 'under-25';
  if (count * 2 < n) return '25-49';
  return count * 4 <= n * 3 ? '50-75' : 'over-75';
}

import { type Background, type Dimension, groupIn, inOrder } from './dimensions.ts';

/** How the answers of one stage are put into groups; chosen before it opens and fixed from then on. */
export interface Grouping {
  readonly by: Dimension;
  /** Groups that count as one, everywhere. */
  readonly merged?: readonly MergedGroup[];
  /**
   * Only the answers of the municipality and the county count: neither a total nor anybody else's figures exist.
   * Only by side.
   */
  readonly mainSides?: true;
}

export interface MergedGroup {
  readonly groups: readonly string[];
  /** What the facilitator calls it; absent where its parts say it. */
  readonly name?: string;
}

/** How a stage is grouped where nobody chose, and how every older one was. */
export const bySide: Grouping = { by: 'side' };

/** The two employers between which the gap lies. */
export const mainSides = ['kunta', 'hyvinvointialue'] as const;

/** The group in which a person's answers count; undefined where they have not told it. */
export function groupOf(background: Background, { by, merged = [] }: Grouping): string | undefined {
  const group = groupIn(by, background);
  const of = group && merged.find(({ groups }) => groups.includes(group));
  return of ? idOfMerged(of, by) : group;
}

/** What stands for several groups in counts: their own ids, joined. */
export function idOfMerged({ groups }: MergedGroup, by: Dimension): string {
  return inOrder(by, groups).join('+');
}

/** Whether an answer counts at all in this grouping. */
export function counts(group: string | undefined, { mainSides: only }: Grouping): boolean {
  return !only || mainSides.some((side) => side === group);
}

/** Whether a stage is grouped as every stage is where nobody chose. */
export function isUsual({ by, merged = [], mainSides: only }: Grouping): boolean {
  return by === 'side' && merged.length === 0 && !only;
}

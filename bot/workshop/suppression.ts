/** No configuration may go below this many answers in a shown group. */
export const smallestGroupEver = 3;
export const usualSmallGroup = 5;

/** How many of a group answered the stage at all, and how many of them chose each option of this item. */
export interface Cell {
  readonly people: number;
  readonly counts: readonly number[];
}

/** A cell is small when it holds too few answers, or when all agree: then it tells what each one said. */
export function isSmall(counts: readonly number[], smallGroup: number): boolean {
  const chosen = counts.filter((count) => count > 0).length;
  return sum(counts) < smallGroup || chosen <= 1;
}

/**
 * Which groups of one item may be shown beside its total. A group is shown when it is not small; everybody
 * who is not shown is folded together, and that fold (which anyone can compute as the total minus the shown
 * groups) must not be small either, or nothing is shown. A fold of nobody at all is no fold.
 * `smallGroup` is in answers, never under 3. Callers pass every group, also the one of unknown side.
 */
export function groupsThatMayBeShown<Group>(cells: ReadonlyMap<Group, Cell>, smallGroup: number): Set<Group> {
  const threshold = Math.max(smallGroup, smallestGroupEver);
  const shown = new Set([...cells].filter(([, { counts }]) => !isSmall(counts, threshold)).map(([g]) => g));
  const folded = [...cells].filter(([group]) => !shown.has(group)).map(([, cell]) => cell);
  const anybodyFolded = folded.some(({ people }) => people > 0);
  if (anybodyFolded && isSmall(addUp(folded.map(({ counts }) => counts)), threshold)) return new Set();
  return shown;
}

/** Adds counts place by place; rows may differ in length. */
export function addUp(rows: readonly (readonly number[])[]): number[] {
  const longest = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: longest }, (_, place) => sum(rows.map((row) => row[place] ?? 0)));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Whether two plain values hold the same, in the same order: what is stored and read again compares equal. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Whether a failure of the operating system or of SQLite carries a code. Not by `instanceof Error`: where a
 * test runs in a realm of its own, Node's errors are of another.
 */
export function hasCode(
  error: unknown,
  code: string | number,
  property: 'code' | 'errcode' = 'code',
): boolean {
  return typeof error === 'object' && error !== null && Reflect.get(error, property) === code;
}

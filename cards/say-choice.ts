/** One of the known choices in words; one that is not known any more as it was kept. */
export function sayChoice<Choice extends string>(
  known: readonly Choice[],
  choice: string,
  say: (choice: Choice) => string,
): string {
  const found = known.find((one) => one === choice);
  return found === undefined ? choice : say(found);
}

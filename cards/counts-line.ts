/** How many chose each option: "Erittäin 8 · Melko 13". */
export function countsLine(names: readonly string[], counts: readonly number[]): string {
  return names.map((name, place) => `${name} ${counts[place] ?? 0}`).join(' · ');
}

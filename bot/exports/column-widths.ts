/** Twips of a bold letter of a header, and of what stands around a text in a cell. */
const letter = 90;
const around = 170;
const narrowest = 4;

/** What is left for the names of items, whatever the others need. */
const leastForNames = 0.25;

/**
 * Widths of the columns of a table of figures, in twips: one of figures is as wide as the longest word of its header,
 * which Word would otherwise break in the middle, and the `names` columns before them share what is left.
 */
export function columnWidths(
  { names, columns }: { readonly names: number; readonly columns: readonly string[] },
  width: number,
): number[] {
  const wanted = columns.map((column) => longestWord(column) * letter + around);
  const all = wanted.reduce((sum, one) => sum + one, 0);
  const scale = Math.min(1, (width * (1 - leastForNames)) / all);
  const figures = wanted.map((one) => Math.floor(one * scale));
  const left = width - figures.reduce((sum, one) => sum + one, 0);
  return [...Array<number>(names).fill(Math.floor(left / names)), ...figures];
}

function longestWord(text: string): number {
  return Math.max(narrowest, ...text.split(/[\s–-]+/).map((word) => word.length));
}

/** Characters from which a text wraps anyway. */
const longText = 60;
/** Letters of a word that is worth a wide column: an address is not. */
const longestRoom = 26;

/**
 * Widths of the columns of a table of texts, in twips: each has room for its longest word, as far as there is room,
 * and what is left goes where the longest texts are.
 */
export function textWidths(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] {
  const least = columns.map((column, place) => {
    const words = [column, ...rows.map((row) => row[place] ?? '')].map(longestWord);
    return Math.min(longestRoom, Math.max(...words)) * letter + around;
  });
  const left = Math.max(0, width - least.reduce((sum, one) => sum + one, 0));
  const weights = columns.map((_, place) =>
    Math.min(longText, Math.max(1, ...rows.map((row) => row[place]?.length ?? 0))),
  );
  const all = weights.reduce((sum, one) => sum + one, 0);
  const scale = Math.min(1, width / least.reduce((sum, one) => sum + one, 0));
  return least.map((one, place) => Math.floor(one * scale + (left * (weights[place] ?? 0)) / all));
}

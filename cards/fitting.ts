const shortest = 20;

/** What a text takes on a card: its JSON in UTF-8, in bytes. */
export function sizeOf(content: unknown): number {
  return Buffer.byteLength(JSON.stringify(content));
}

/**
 * Shortens the longest of several texts, at whole characters and with an ellipsis, until together they take at
 * most `bytes`. Texts of under 20 characters are never cut, so very many texts may still exceed it.
 */
export function shortenToFit(texts: readonly string[], bytes: number): string[] {
  const fits = (most: number) => sizeOf(texts.map((text) => shorten(text, most))) <= bytes;
  let low = shortest;
  let high = Math.max(shortest, ...texts.map(({ length }) => length));
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return texts.map((text) => shorten(text, low));
}

/** At most so many characters, with an ellipsis where it was cut. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  // Half of a surrogate pair would be sent as a broken character.
  const whole = /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
  return `${whole.trimEnd()}…`;
}

import { readFileSync } from 'node:fs';

/** How wide each letter of a TrueType font is, so that texts can be wrapped without a browser. */
export interface LetterWidths {
  /** Pixels that a text takes on one line; pairs of letters that stand closer only make it less. */
  widthOf(text: string, size: number): number;
}

/** Reads the widths out of a font file. Throws when the file is no TrueType font with a Unicode map. */
export function readLetterWidths(path: string): LetterWidths {
  const font = readFileSync(path);
  const tables = tablesOf(font);
  const unitsPerEm = font.readUInt16BE(tables('head') + 18);
  const metrics = font.readUInt16BE(tables('hhea') + 34);
  const advances = tables('hmtx');
  const glyphOf = glyphsOf(font, tables('cmap'));
  const known = new Map<string, number>();
  const advanceOf = (letter: string) => {
    const glyph = glyphOf(letter.codePointAt(0) ?? 0);
    // Letters beyond the table are all as wide as its last one.
    return font.readUInt16BE(advances + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
  };
  return {
    widthOf(text, size) {
      let width = 0;
      for (const letter of text) {
        const advance = known.get(letter) ?? advanceOf(letter);
        known.set(letter, advance);
        width += advance;
      }
      return width * size;
    },
  };
}

/** Where each named table starts. */
function tablesOf(font: Buffer): (name: string) => number {
  const count = font.readUInt16BE(4);
  const starts = new Map<string, number>();
  for (let table = 0; table < count; table += 1) {
    const at = 12 + 16 * table;
    starts.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8));
  }
  return (name) => {
    const start = starts.get(name);
    if (start === undefined) throw new Error(`the font has no table ${name}`);
    return start;
  };
}

/** The map of the basic plane (format 4): character code -> number of its glyph, 0 where there is none. */
function glyphsOf(font: Buffer, cmap: number): (code: number) => number {
  const count = font.readUInt16BE(cmap + 2);
  const maps = Array.from({ length: count }, (_, map) => cmap + font.readUInt32BE(cmap + 8 + 8 * map));
  const start = maps.find((map) => font.readUInt16BE(map) === 4);
  if (start === undefined) throw new Error('the font has no map of the basic Unicode plane');
  const segments = font.readUInt16BE(start + 6) / 2;
  const ends = start + 14;
  const starts = ends + 2 * segments + 2;
  const deltas = starts + 2 * segments;
  const offsets = deltas + 2 * segments;
  return (code) => {
    if (code > 0xffff) return 0;
    for (let segment = 0; segment < segments; segment += 1) {
      if (font.readUInt16BE(ends + 2 * segment) < code) continue;
      const first = font.readUInt16BE(starts + 2 * segment);
      if (first > code) return 0;
      const delta = font.readUInt16BE(deltas + 2 * segment);
      const offset = font.readUInt16BE(offsets + 2 * segment);
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = font.readUInt16BE(offsets + 2 * segment + offset + 2 * (code - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, manifest } from './manifest-files.ts';

/** Truecolour with alpha, in PNG's own numbering. */
const withAlpha = 6;

/** What the header of a PNG says. Throws on a file that is none. */
function headerOf(bytes: Buffer): { width: number; height: number; colourType: number } {
  if (bytes.toString('latin1', 1, 4) !== 'PNG' || bytes.toString('latin1', 12, 16) !== 'IHDR') {
    throw new Error('not a PNG file');
  }
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), colourType: bytes.readUInt8(25) };
}

test.each([
  ['color', manifest.icons.color, 192],
  ['outline', manifest.icons.outline, 32],
])('the %s icon (%s) is a square of %i pixels', (_, file, side) => {
  expect(headerOf(readFileSync(join(folder, file)))).toEqual({
    width: side,
    height: side,
    colourType: withAlpha,
  });
});

test('the outline icon is drawn in white alone', () => {
  const drawing = readFileSync(join(folder, 'drawings/outline.svg'), 'utf8');
  const colours = [...drawing.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour);
  expect(new Set(colours)).toEqual(new Set(['none', '#fff']));
});

test('what is no PNG is found', () => {
  expect(() => headerOf(readFileSync(join(folder, 'manifest.json')))).toThrow('not a PNG file');
});

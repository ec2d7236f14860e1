import { createRequire } from 'node:module';
import { readLetterWidths } from './letter-widths.ts';

const { resolve } = createRequire(import.meta.url);
/** The name of the letters, as their files have it. */
export const letterFamily = 'Source Sans 3';
const regular = resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf');
const bold = resolve('@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf');

/** The files of the letters that pictures are drawn with, so that a machine without fonts draws them too. */
export const letterFiles = [regular, bold] as const;

/** A size and weight of letters; `line` is the distance of two lines. Pixels. */
export interface Letters {
  readonly size: number;
  readonly line: number;
  readonly weight: 'normal' | 'bold';
  widthOf(text: string): number;
}

function lettersOf(path: string, weight: 'normal' | 'bold', size: number, line: number): Letters {
  const widths = readLetterWidths(path);
  return {
    size,
    line,
    weight,
    widthOf: (text) => widths.widthOf(text, size),
  };
}

export const titleLetters = lettersOf(bold, 'bold', 16, 20);
export const labelLetters = lettersOf(regular, 'normal', 14, 18);
export const noteLetters = lettersOf(regular, 'normal', 12, 16);
export const numberLetters = lettersOf(bold, 'bold', 13, 16);

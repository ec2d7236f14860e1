import type { Letters } from './letters.ts';

/**
 * A text in lines that are at most so many pixels wide. A word that is wider than a line, as Finnish compounds
 * can be, is broken with a hyphen.
 */
export function wrapText(text: string, width: number, letters: Letters): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((whole) => breakWord(whole, width, letters))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (letters.widthOf(longer) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].filter((one) => one !== '');
}

function breakWord(word: string, width: number, letters: Letters): string[] {
  if (letters.widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && letters.widthOf(`${piece}${letter}-`) > width) {
      pieces.push(`${piece}-`);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/**
 * A text as a picture can show it: without the invisible characters that guard cards against Markdown, and without
 * control characters, which no SVG may hold.
 */
export function drawable(text: string): string {
  return text
    .replaceAll(/[\u200B-\u200D\uFEFF\uFFFE\uFFFF]/g, '')
    .replaceAll(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim();
}

/**
 * What a code is made of: no letter that is read or heard as another, or as a digit, and no vowel, so that no code is a
 * word. With eight of them there are 110 thousand million codes.
 */
export const codeLetters = 'CDFGHJKMNPQRTVWX23456789';
export const codeLength = 8;

/** A code as somebody typed it, or as an address has it: in small letters, with spaces or a hyphen. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s\u2010-\u2015-]/g, '');
  const isCode =
    code.length === codeLength && Array.from(code).every((letter) => codeLetters.includes(letter));
  return isCode ? code : undefined;
}

/** As people read it aloud: "CDFG-2345". */
export function writeCode(code: string): string {
  return `${code.slice(0, codeLength / 2)}-${code.slice(codeLength / 2)}`;
}

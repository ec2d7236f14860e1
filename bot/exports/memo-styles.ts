import type { IStylesOptions } from 'docx';

const font = 'Calibri';
const ink = '1F3A5F';

/** How the memo looks, and the language that a speller and a screen reader take it for. */
export function memoStyles(locale: string): IStylesOptions {
  const headingStyle = (size: number, before: number, after: number) => ({
    run: { font, size, bold: true, color: ink },
    paragraph: { spacing: { before, after }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font, size: 22, language: { value: locale } },
        paragraph: { spacing: { after: 120, line: 264 } },
      },
      title: { run: { font, size: 40, bold: true, color: ink }, paragraph: { spacing: { after: 200 } } },
      heading1: headingStyle(30, 360, 140),
      heading2: headingStyle(25, 300, 100),
      heading3: headingStyle(22, 200, 80),
    },
  };
}

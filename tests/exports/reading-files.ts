import mammoth from 'mammoth';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/node';
import type { MadeFile } from '../../bot/exports/make-file.ts';

/** The texts of a Word file, a line a paragraph, as another library reads them. */
export async function textOfMemo({ bytes }: MadeFile): Promise<string> {
  const { value, messages } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  return value;
}

/** The same as HTML, with its headings, tables and pictures. */
export async function pageOfMemo({ bytes }: MadeFile): Promise<string> {
  const image = mammoth.images.imgElement(() => Promise.resolve({ src: 'picture' }));
  return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: image })).value;
}

/** A part of a Word or Excel file, as it is written there. */
export function partOf({ bytes }: MadeFile, name: string): string {
  return Buffer.from(unzipSync(bytes)[name] ?? []).toString();
}

export interface ReadSheet {
  readonly sheet: string;
  readonly rows: readonly (readonly unknown[])[];
}

export async function sheetsOf({ bytes }: MadeFile): Promise<ReadSheet[]> {
  const sheets = await readExcelFile(Buffer.from(bytes), { trim: false });
  return sheets.map(({ sheet, data }) => ({ sheet, rows: data }));
}

/** The rows of a CSV file, by the names of its columns. */
export function tableOf({ bytes }: MadeFile): Record<string, string>[] {
  const text = Buffer.from(bytes).toString();
  expect(text.startsWith('\uFEFF')).toBe(true);
  const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

import { exportWorkshop } from '../../cards/exported/export-workshop.ts';
import { fileWord } from '../../cards/exported/file-words.ts';
import { type ExportFormat, type RecordReader, recordFor } from '../workshop/exporting.ts';
import { finnishDay } from '../workshop/finnish-time.ts';
import type { SessionRecord } from '../workshop/record.ts';
import { contentDisposition, fileName } from './file-name.ts';
import type { DrawChart } from './memo-stages.ts';
import { recordFile } from './record-file.ts';
import { tableOf } from './table.ts';

export interface MadeFile {
  readonly name: string;
  readonly type: string;
  /** The header that names it where it is downloaded. */
  readonly disposition: string;
  readonly bytes: Uint8Array;
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const satisfies Record<ExportFormat, string>;

/**
 * The record of a workshop as a file, in its own language, with what its reader may see. `earlier` are the sessions
 * that it continues, the oldest first.
 */
export async function makeFile(
  record: SessionRecord,
  { format, reader }: { readonly format: ExportFormat; readonly reader: RecordReader },
  { earlier, timeZone, draw }: { earlier: readonly SessionRecord[]; timeZone: string; draw: DrawChart },
): Promise<MadeFile> {
  const seen = recordFor(reader, record);
  const told = () => exportWorkshop(seen, earlier, timeZone);
  const { language } = record;
  const writers: Record<ExportFormat, () => Uint8Array | Promise<Uint8Array>> = {
    // The libraries take a moment to load, which nobody waits for until a file is asked for.
    docx: async () => (await import('./memo.ts')).memoOf(told(), language, draw),
    xlsx: async () => (await import('./workbook.ts')).workbookOf(told(), language),
    csv: () => tableOf(told(), language),
    json: () => recordFile(seen),
  };
  const name = fileName(fileWord(language, format), record.title, finnishDay(record.startedAt), format);
  return {
    name,
    disposition: contentDisposition(name),
    type: types[format],
    bytes: await writers[format](),
  };
}

import { makeFile, type MadeFile } from '../../bot/exports/make-file.ts';
import type { ExportFormat, RecordReader } from '../../bot/workshop/exporting.ts';
import type { SessionRecord } from '../../bot/workshop/record.ts';

export const timeZone = 'Europe/Helsinki';

/** The smallest PNG: one pixel. Drawing the real pictures is another test's matter. */
const dot = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** A file of a record, with pictures of one pixel. */
export function fileOf(
  record: SessionRecord,
  format: ExportFormat,
  reader: RecordReader = 'facilitator',
): Promise<MadeFile> {
  return makeFile(record, { format, reader }, { earlier: [], timeZone, draw: () => Promise.resolve(dot) });
}

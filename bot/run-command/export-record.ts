import { type ExportFormat, readerOf, type RecordReader } from '../workshop/exporting.ts';
import type { Person } from '../workshop/people.ts';
import type { SessionRecord } from '../workshop/record.ts';
import { type Refusal, refuse } from '../workshop/refusals.ts';
import { earlierRecords } from './series-records.ts';
import type { FileOfRecord, WorkshopTools } from './workshop-tools.ts';

/** A record, and as whom the person who asked reads it. */
export interface ReadableRecord {
  readonly record: SessionRecord;
  readonly reader: RecordReader;
}

/** The record of a session for somebody who may read it. */
export async function readableRecord(
  { store }: Pick<WorkshopTools, 'store'>,
  id: string,
  person: Person,
): Promise<ReadableRecord | Refusal> {
  const session = await store.session(id);
  if (!session) return refuse('no-such-session');
  const reader = readerOf(person, session);
  if (!reader) return refuse('may-not-export');
  const record = await store.record(id);
  return record ? { record, reader } : refuse('no-record');
}

/** Makes the file. Whoever it is for must have been found to be its reader. */
export async function exportRecord(
  { store, recordFiles, log }: Pick<WorkshopTools, 'store' | 'recordFiles' | 'log'>,
  { record, reader }: ReadableRecord,
  format: ExportFormat,
  by: 'teams' | 'link',
): Promise<FileOfRecord | Refusal> {
  if (!recordFiles) return refuse('no-way-for-file');
  const file = await recordFiles.make(record, { format, reader }, await earlierRecords({ store }, record));
  // What was taken out, and as what, but not by whom: the log holds nothing personal.
  log.info({ session: record.session, format, reader, by }, 'a record was exported');
  return file;
}

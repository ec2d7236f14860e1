import { randomUUID } from 'node:crypto';
import type { ExportFormat, RecordReader } from '../workshop/exporting.ts';
import type { RecordLink } from '../workshop/exporting-views.ts';
import type { SignedLinks } from './signed-links.ts';

/** Long enough to open it, too short to be passed on. */
export const minutesOfRecordLink = 15;

export const recordFilesFolder = '/exports';

/** Gives the file of a record its address: for whoever it is handed to, once. Undefined where nobody could reach it. */
export function recordFileLinks(links: SignedLinks, publicUrl: () => string | undefined) {
  return async (
    session: string,
    { format, reader }: { readonly format: ExportFormat; readonly reader: RecordReader },
  ): Promise<RecordLink | undefined> => {
    const base = publicUrl();
    if (base === undefined) return undefined;
    // The link has an id of its own, so that using one spends no other.
    const ids = { session, format, reader, link: randomUUID() };
    const token = await links.sign('record-file', ids, minutesOfRecordLink / (24 * 60));
    return {
      url: `${base.replace(/\/+$/, '')}${recordFilesFolder}/${token}`,
      minutes: minutesOfRecordLink,
    };
  };
}

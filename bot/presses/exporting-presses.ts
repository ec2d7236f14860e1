import { roundContents } from '../run-command/round/round-contents.ts';
import { readableRecord, type ReadableRecord } from '../run-command/export-record.ts';
import { closedStages } from '../run-command/session-facts.ts';
import type { WorkshopTools } from '../run-command/workshop-tools.ts';
import { digestOf } from '../workshop/digest-of.ts';
import { sessionHead } from '../workshop/display/heads.ts';
import { type ExportFormat, isExportFormat } from '../workshop/exporting.ts';
import type { Fields } from '../workshop/kinds/kind.ts';
import { isRefusal, refuse } from '../workshop/refusals.ts';
import { sessionOfRecord } from '../workshop/session-of-record.ts';
import type { Place } from '../workshop/session.ts';
import { exportFields, type Press } from '../workshop/verbs.ts';
import type { Presser, PressReply } from './presser.ts';

/** Asks for the form of the file. */
export async function askExportPress(
  tools: WorkshopTools,
  { session: id = '' }: Press,
  { person }: Presser,
): Promise<PressReply> {
  const found = await readableRecord(tools, id, person);
  if (isRefusal(found)) return found;
  return { view: 'export', session: headOf(found), reader: found.reader };
}

/** Alone with the bot Teams is asked to keep the file; anywhere else the presser alone gets an address. */
export async function exportPress(
  tools: WorkshopTools,
  { session: id = '' }: Press,
  fields: Fields,
  { person, place }: Presser,
): Promise<PressReply> {
  const found = await readableRecord(tools, id, person);
  if (isRefusal(found)) return found;
  const format = fields[exportFields.format];
  if (!isExportFormat(format)) return refuse('no-format');
  const offered = place.kind === 'personal' && (await isOffered(tools, place, found, format));
  return offered ? fileReady(found, format, 'asked') : linkTo(tools, found, format, 'link');
}

/** A channel that does not take the question leaves the address. */
async function isOffered(
  { recordFiles, log }: WorkshopTools,
  place: Place,
  found: ReadableRecord,
  format: ExportFormat,
): Promise<boolean> {
  try {
    return (await recordFiles?.offer?.(place, found, format)) ?? false;
  } catch (cause) {
    const remedy = 'the person got an address instead';
    log.warn({ session: found.record.session, cause: String(cause), remedy }, 'a file could not be offered');
    return false;
  }
}

/** The file by its address; refused where nobody could reach one. */
export async function linkTo(
  { recordFiles }: Pick<WorkshopTools, 'recordFiles'>,
  found: ReadableRecord,
  format: ExportFormat,
  way: 'link' | 'not-saved',
): Promise<PressReply> {
  const { record, reader } = found;
  const link = await recordFiles?.link(record.session, { format, reader });
  return link ? { ...fileReady(found, format, way), link } : refuse('no-way-for-file');
}

function fileReady(found: ReadableRecord, format: ExportFormat, way: 'asked' | 'link' | 'not-saved') {
  return { view: 'file-ready', session: headOf(found), reader: found.reader, format, way } as const;
}

function headOf({ record }: ReadableRecord) {
  return sessionHead(sessionOfRecord(record).session);
}

/** The way back to the digest of a leader. */
export async function digestPress(
  tools: WorkshopTools,
  { session: id = '' }: Press,
  { person }: Presser,
): Promise<PressReply> {
  const found = await readableRecord(tools, id, person);
  if (isRefusal(found)) return found;
  const session = await tools.store.session(id);
  if (!session) return refuse('no-such-session');
  const closed = await closedStages(tools, session);
  return {
    view: 'digest',
    digest: digestOf(
      session,
      closed,
      await tools.store.participants(id),
      [],
      await roundContents(tools, session),
    ),
  };
}

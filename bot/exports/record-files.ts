import { offerDescription } from '../../cards/exported/file-words.ts';
import type { RecordFiles } from '../run-command/workshop-tools.ts';
import type { ExportFormat } from '../workshop/exporting.ts';
import type { Place } from '../workshop/session.ts';
import { makeFile } from './make-file.ts';
import type { DrawChart } from './memo-stages.ts';

/** Asks in a 1:1 chat whether a file may be kept for the person there. */
export type OfferFile = (
  place: Place,
  file: { readonly name: string; readonly description: string; readonly size: number },
  context: { readonly session: string; readonly format: ExportFormat },
) => Promise<void>;

/** The files of records with the ways out that this installation has. */
export function recordFiles(outside: {
  readonly timeZone: string;
  readonly draw: DrawChart;
  readonly link: RecordFiles['link'];
  readonly offer: OfferFile | undefined;
}): RecordFiles {
  const { timeZone, draw, link, offer } = outside;
  const make: RecordFiles['make'] = (record, as, earlier) =>
    makeFile(record, as, { earlier, timeZone, draw });
  return {
    make,
    link,
    ...(offer && {
      async offer(place, { record, reader }, format) {
        // Teams tells the size before anybody accepts; the file itself is made anew when somebody does.
        const { name, bytes } = await make(record, { format, reader }, []);
        const description = offerDescription(record.language, record.title);
        await offer(place, { name, description, size: bytes.length }, { session: record.session, format });
        return true;
      },
    }),
  };
}

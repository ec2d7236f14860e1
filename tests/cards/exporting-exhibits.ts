import { exportFormats, recordReaders } from '../../bot/workshop/exporting.ts';
import { type Exhibit, exhibit, headOfSession } from './exhibit.ts';
import type { Writing } from './sample-texts.ts';

/** The way to the file of a record. */
export function exportingExhibits(writing: Writing): Exhibit[] {
  const session = headOfSession(writing);
  const link = { url: `https://yhdyspinta.example.fi/exports/${'x'.repeat(400)}`, minutes: 15 };
  return [
    ...recordReaders.map((reader) =>
      exhibit(`export, ${reader}, ${writing.name}`, { view: 'export', session, reader }),
    ),
    ...exportFormats.flatMap((format) => [
      exhibit(`file asked, ${format}, ${writing.name}`, {
        view: 'file-ready',
        session,
        reader: 'leader',
        format,
        way: 'asked',
      }),
      ...(['link', 'not-saved'] as const).map((way) =>
        exhibit(`file by ${way}, ${format}, ${writing.name}`, {
          view: 'file-ready',
          session,
          reader: 'facilitator',
          format,
          way,
          link,
        }),
      ),
    ]),
    exhibit(`file declined, ${writing.name}`, { view: 'file-declined' }),
  ];
}

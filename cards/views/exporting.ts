import { exportFormats, type RecordReader } from '../../bot/workshop/exporting.ts';
import type { ExportView, FileDeclinedView, FileReadyView } from '../../bot/workshop/exporting-views.ts';
import { exportFields } from '../../bot/workshop/verbs.ts';
import { type Button, buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import type { Element } from '../element.ts';
import { headOf, markedText } from '../head.ts';
import { linkButtons } from '../link-buttons.ts';
import { paragraphs } from '../paragraphs.ts';
import type { Speech } from '../speech.ts';
import { templateOf } from '../template.ts';
import template from '../templates/export.json' with { type: 'json' };

const expand = templateOf(template);

/** The one button of a card whose workshop can be had as a file. */
export function exportButton(session: string, speech: Speech): Element[] {
  return buttonRow([{ title: speech.say('button.export'), press: { verb: 'ask-export', session } }]);
}

export const exporting: CardView<ExportView> = {
  body: ({ session, reader }, speech) => [
    ...headOf({ session, heading: speech.say('export.heading') }, speech),
    ...paragraphs([speech.say('export.body')]),
    ...expand({
      id: exportFields.format,
      label: speech.say('export.format'),
      missing: speech.say('export.format-missing'),
      first: exportFormats[0],
      choices: exportFormats.map((value) => ({ value, title: speech.say(`export.format.${value}`) })),
    }),
    ...buttonRow([
      {
        title: speech.say('button.make-file'),
        press: { verb: 'export', session: session.id },
        style: 'positive',
        sendsInputs: true,
      },
      backButton(session.id, reader, speech),
    ]),
  ],
  text: ({ session }, speech) => markedText(speech.say('export.heading'), session, speech),
};

export const fileReady: CardView<FileReadyView> = {
  body: ({ session, reader, format, way, link }, speech) => [
    ...headOf(
      { session, heading: speech.say(way === 'not-saved' ? 'file-ready.not-saved' : 'file-ready.heading') },
      speech,
    ),
    ...paragraphs([
      speech.say(`export.format.${format}`),
      way === 'asked'
        ? speech.say('file-ready.asked')
        : speech.say('file-ready.link', { minutes: link?.minutes ?? 0 }),
    ]),
    ...linkButtons([{ title: speech.say('button.open-download'), ...(link && { url: link.url }) }]),
    ...buttonRow([
      { title: speech.say('button.another-file'), press: { verb: 'ask-export', session: session.id } },
      backButton(session.id, reader, speech),
    ]),
  ],
  text: ({ session, format }, speech) =>
    markedText(
      speech.say('file-ready.text', { name: speech.say(`export.format.${format}`) }),
      session,
      speech,
    ),
};

export const fileDeclined: CardView<FileDeclinedView> = {
  body: (_view, speech) => [
    ...headOf({ heading: speech.say('file-declined.heading') }, speech),
    ...paragraphs([speech.say('file-declined.body')]),
  ],
  text: (_view, speech) => speech.say('file-declined.heading'),
};

function backButton(session: string, reader: RecordReader, speech: Speech): Button {
  return reader === 'facilitator'
    ? { title: speech.say('button.control'), press: { verb: 'control', session } }
    : { title: speech.say('button.to-digest'), press: { verb: 'digest', session } };
}

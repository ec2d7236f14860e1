import type { AgendaImportedView, ImportAgendaView } from '../../bot/workshop/adapting-views.ts';
import { buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { headOf } from '../head.ts';
import { linkButtons } from '../link-buttons.ts';
import { paragraphs } from '../paragraphs.ts';

export const importAgenda: CardView<ImportAgendaView> = {
  body: ({ shelf, upload, draft }, speech) => [
    ...headOf({ heading: speech.say('import.heading') }, speech),
    ...paragraphs([
      ...(upload ? [speech.say(`import.body.${shelf}`), speech.say('import.link')] : []),
      speech.say('import.attach'),
    ]),
    ...linkButtons([{ title: speech.say('button.upload-agenda'), ...(upload && { url: upload }) }]),
    ...buttonRow([
      {
        title: speech.say('button.choose-another'),
        press: { verb: 'choose-agenda', ...(draft && { draft }) },
      },
    ]),
  ],
  text: (_view, speech) => speech.say('import.heading'),
};

export const agendaImported: CardView<AgendaImportedView> = {
  body: ({ agenda, name, shelf }, speech) => [
    ...headOf({ above: speech.say('agenda-imported.heading'), heading: speech.words(name) }, speech),
    ...paragraphs([speech.say(`agenda-imported.body.${shelf}`)]),
    ...buttonRow([
      {
        title: speech.say('button.adapt-try'),
        press: { verb: 'adapt-try', agenda, language: speech.language },
      },
    ]),
  ],
  text: ({ name }, speech) => speech.say('agenda-imported.text', { name: speech.words(name) }),
};

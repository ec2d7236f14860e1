import type { AgendaRemovedView, AskRemoveAgendaView } from '../../bot/workshop/adapting-views.ts';
import { buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { headOf } from '../head.ts';
import { paragraphs } from '../paragraphs.ts';

export const askRemoveAgenda: CardView<AskRemoveAgendaView> = {
  body: ({ agenda, draft }, speech) => [
    ...headOf({ heading: speech.say('ask-remove-agenda.heading') }, speech),
    ...paragraphs([speech.say('ask-remove-agenda.body', { name: speech.words(agenda.name) })]),
    ...buttonRow([
      {
        title: speech.say('button.choose-another'),
        press: { verb: 'choose-agenda', ...(draft && { draft }) },
      },
      {
        title: speech.say('button.remove-agenda'),
        press: { verb: 'remove-agenda', agenda: agenda.id, ...(draft && { draft }) },
        style: 'destructive',
      },
    ]),
  ],
  text: (_view, speech) => speech.say('ask-remove-agenda.heading'),
};

export const agendaRemoved: CardView<AgendaRemovedView> = {
  body: ({ name, draft }, speech) => [
    ...headOf({ heading: speech.say('agenda-removed.heading') }, speech),
    ...paragraphs([speech.say('agenda-removed.body', { name: speech.words(name) })]),
    ...buttonRow([
      {
        title: speech.say('button.choose-another'),
        press: { verb: 'choose-agenda', ...(draft && { draft }) },
        style: 'positive',
      },
    ]),
  ],
  text: (_view, speech) => speech.say('agenda-removed.heading'),
};

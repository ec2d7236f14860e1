import type { ChooseRehearsalView } from '../../bot/workshop/launching-views.ts';
import { agendaList } from '../agenda-list.ts';
import { buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { headOf } from '../head.ts';
import { paragraphs } from '../paragraphs.ts';

export const chooseRehearsal: CardView<ChooseRehearsalView> = {
  body: ({ agendas, began }, speech) => [
    ...headOf({ heading: speech.say('choose-rehearsal.heading') }, speech),
    ...paragraphs([speech.say(began ? 'choose-rehearsal.began' : 'choose-rehearsal.about')]),
    ...agendaList({ agendas }, speech),
    ...buttonRow([
      {
        title: speech.say('button.rehearse'),
        press: { verb: 'rehearse', language: speech.language },
        style: 'positive',
        sendsInputs: true,
      },
    ]),
  ],
  text: (_view, speech) => speech.say('choose-rehearsal.text'),
};

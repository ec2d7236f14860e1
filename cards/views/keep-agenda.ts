import type { KeepAgendaView } from '../../bot/workshop/adapting-views.ts';
import { adaptFields } from '../../bot/workshop/verbs.ts';
import { buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { headOf } from '../head.ts';
import { paragraphs } from '../paragraphs.ts';
import { templateOf } from '../template.ts';
import template from '../templates/keep-agenda.json' with { type: 'json' };

const expand = templateOf(template);

/** As the format of agendas has it. */
const longestName = 60;

export const keepAgenda: CardView<KeepAgendaView> = {
  body: ({ draft, name, shelf, replaces }, speech) => [
    ...headOf({ above: speech.say('adapt.above'), heading: speech.say('keep.heading') }, speech),
    ...paragraphs([speech.say(`keep.body.${shelf}`), ...(replaces ? [speech.say('keep.replaces')] : [])]),
    ...expand({
      id: adaptFields.name,
      label: speech.say('keep.name'),
      missing: speech.say('keep.name-missing'),
      longest: longestName,
      value: name,
    }),
    ...buttonRow([
      {
        title: speech.say('button.keep-agenda'),
        press: { verb: 'keep-agenda', agenda: draft.ref, version: draft.version },
        style: 'positive',
        sendsInputs: true,
      },
      { title: speech.say('button.adapt-back'), press: { verb: 'adapt', agenda: draft.ref } },
    ]),
  ],
  text: (_view, speech) => speech.say('keep.heading'),
};

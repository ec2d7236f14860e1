import type { HelpView } from '../../bot/workshop/views.ts';
import { buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { headOf } from '../head.ts';
import { paragraphs } from '../paragraphs.ts';

const told = ['help.start', 'help.rehearse', 'help.facilitator', 'help.participant', 'help.leader'] as const;

export const help: CardView<HelpView> = {
  body: ({ where }, speech) => [
    ...headOf({ heading: speech.say('help.heading') }, speech),
    ...paragraphs(told.map((key) => speech.say(key))),
    // In a conversation a press would start a rehearsal before everybody's eyes: there the word is enough.
    ...(where === 'personal'
      ? buttonRow([
          { title: speech.say('button.rehearse'), press: { verb: 'rehearse', language: speech.language } },
          { title: speech.say('button.choose-rehearsal'), press: { verb: 'choose-rehearsal' } },
        ])
      : []),
  ],
  text: (_view, speech) => speech.say('help.text'),
};

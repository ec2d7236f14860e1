import type { Press } from '../../bot/workshop/verbs.ts';
import { linkFields } from '../../bot/workshop/verbs.ts';
import { mostEver } from '../../bot/workshop/link/link.ts';
import type { LinkView } from '../../bot/workshop/link/link-views.ts';
import { buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { headOf, markedText } from '../head.ts';
import { linkInvitation, linkLine } from '../link-invitation.ts';
import { note, paragraphs } from '../paragraphs.ts';
import { templateOf } from '../template.ts';
import template from '../templates/link.json' with { type: 'json' };

const expand = templateOf(template);

/** The facilitator opens and closes the way in, and sets how many may come. */
export const link: CardView<LinkView> = {
  body(view, speech) {
    const { session, code, open, came, most, revision } = view;
    const press = (verb: Press['verb']): Press => ({ verb, session: session.id, version: revision });
    return [
      ...headOf({ session, heading: speech.say('link.card') }, speech),
      ...paragraphs([linkLine(view, speech)], 'strong'),
      ...(came >= most ? note(speech.say('link.full'), 'warning') : []),
      ...(open ? linkInvitation(code, speech) : paragraphs([speech.say('link.closed')])),
      ...paragraphs([speech.say('link.identity')], 'quiet'),
      ...expand({
        id: linkFields.most,
        label: speech.say('link.most'),
        wrong: speech.say('link.most-wrong', { most: mostEver }),
        least: Math.max(1, came),
        most: mostEver,
        value: most,
      }),
      ...buttonRow([
        { title: speech.say('button.cap-link'), press: press('cap-link'), sendsInputs: true },
        open
          ? { title: speech.say('button.close-link'), press: press('close-link') }
          : { title: speech.say('button.open-link'), press: press('open-link'), style: 'positive' },
        { title: speech.say('button.control'), press: { verb: 'control', session: session.id } },
      ]),
    ];
  },
  text: ({ session }, speech) => markedText(speech.say('link.card'), session, speech),
};

import type { WallLinkView } from '../../bot/workshop/link/link-views.ts';
import { buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { headOf, markedText } from '../head.ts';
import { linkButtons } from '../link-buttons.ts';
import { paragraphs } from '../paragraphs.ts';

/** Where the facilitator opens the wall; whoever has the address steers, so it is nobody else's. */
export const wallLink: CardView<WallLinkView> = {
  body: ({ session, url, hours }, speech) => [
    ...headOf({ session, heading: speech.say('wall-link.heading') }, speech),
    ...paragraphs([speech.say('wall-link.body'), speech.say('wall-link.private', { hours })]),
    ...linkButtons([{ title: speech.say('button.open-wall'), url }]),
    ...buttonRow([{ title: speech.say('button.control'), press: { verb: 'control', session: session.id } }]),
  ],
  text: ({ session }, speech) => markedText(speech.say('wall-link.heading'), session, speech),
};

import type { ControlOverView } from '../../bot/workshop/views.ts';
import type { CardView } from '../card-view.ts';
import { headOf, markedText } from '../head.ts';
import { paragraphs } from '../paragraphs.ts';

export const controlOver: CardView<ControlOverView> = {
  body({ session, state, undelivered, leaders }, speech) {
    // A rehearsal sends nothing to anybody, so there is nothing to tell of it.
    const sent = state === 'ended' && !session.rehearsal;
    return [
      ...headOf({ session, heading: speech.say(`control-over.${state}`) }, speech),
      ...paragraphs([
        ...(sent
          ? [speech.say('control-over.delivered', { leaders: Math.max(0, leaders - undelivered) })]
          : []),
        ...(session.rehearsal ? [speech.say('control-over.rehearsed')] : []),
        ...(sent && undelivered > 0 ? [speech.say('control-over.undelivered', { undelivered })] : []),
      ]),
    ];
  },
  text: ({ session, state }, speech) => markedText(speech.say(`control-over.${state}`), session, speech),
};

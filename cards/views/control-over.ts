import type { ControlOverView, SessionHead } from '../../bot/workshop/views.ts';
import { type Button, buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { headOf, markedText } from '../head.ts';
import { paragraphs } from '../paragraphs.ts';
import type { Speech } from '../speech.ts';
import { exportButton } from './exporting.ts';

export const controlOver: CardView<ControlOverView> = {
  body({ session, state, undelivered, leaders, nextRun, once }, speech) {
    // A rehearsal sends nothing to anybody, so there is nothing to tell of it.
    const sent = state === 'ended' && !session.rehearsal;
    return [
      ...headOf({ session, heading: speech.say(`control-over.${state}`) }, speech),
      ...paragraphs([
        // Nothing was to be sent, or what was has gone: "nobody" beside what failed would contradict itself.
        ...(sent && (undelivered === 0 || leaders > undelivered)
          ? [speech.say('control-over.delivered', { leaders: Math.max(0, leaders - undelivered) })]
          : []),
        ...(session.rehearsal && state === 'ended' ? [speech.say('control-over.rehearsed')] : []),
        ...(nextRun === undefined
          ? []
          : [speech.say('control-over.repeats', { when: speech.moment(nextRun) })]),
        ...(sent && undelivered > 0 ? [speech.say('control-over.undelivered', { undelivered })] : []),
      ]),
      ...(session.rehearsal && state === 'ended'
        ? buttonRow([{ title: speech.say('button.choose-rehearsal'), press: { verb: 'choose-rehearsal' } }])
        : []),
      ...(sent && (!once || nextRun !== undefined)
        ? buttonRow([repeatButton(session, nextRun, speech)])
        : []),
      ...(state === 'ended' ? exportButton(session.id, speech) : []),
    ];
  },
  text: ({ session, state }, speech) => markedText(speech.say(`control-over.${state}`), session, speech),
};

function repeatButton({ id }: SessionHead, nextRun: string | undefined, speech: Speech): Button {
  return nextRun === undefined
    ? { title: speech.say('button.repeat'), press: { verb: 'ask-repeat', session: id } }
    : { title: speech.say('button.stop-repeating'), press: { verb: 'stop-repeating', session: id } };
}

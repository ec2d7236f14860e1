import type { RoundControlView } from '../../../bot/workshop/round-views.ts';
import type { Press } from '../../../bot/workshop/verbs.ts';
import { type Button, buttonRow, steeringPress } from '../../button.ts';
import type { CardView } from '../../card-view.ts';
import { headOf, markedText } from '../../head.ts';
import { note, paragraphs } from '../../paragraphs.ts';
import { countLines, untilLine } from '../../round-lines.ts';
import type { Speech } from '../../speech.ts';

/** The facilitator's card of an open round: where it is, and the one thing to do now. */
export const roundControl: CardView<RoundControlView> = {
  body(view, speech) {
    const { session, phase, counts, notReached, inConversation, nextNudge } = view;
    const above = speech.say(`phase.${phase}`);
    return [
      ...headOf({ session, above, heading: speech.say('round.heading') }, speech),
      ...paragraphs([hintOf(view, speech)], 'strong'),
      ...buttonRow(mainButton(view, speech)),
      ...(phase === 'waiting' ? [] : paragraphs(countLines(counts, speech))),
      ...(notReached > 0 ? note(speech.say('round-control.not-reached', { notReached }), 'warning') : []),
      ...paragraphs(
        [
          ...(phase === 'open' && nextNudge
            ? [speech.say('round-control.next-nudge', { when: speech.moment(nextNudge) })]
            : []),
          ...(inConversation ? [speech.say('control.in-conversation')] : []),
        ],
        'quiet',
      ),
      ...buttonRow(otherButtons(view, speech)),
    ];
  },
  text: (view, speech) =>
    markedText(
      speech.say('round-control.text', {
        title: view.session.title,
        state: speech.say(`phase.${view.phase}`),
      }),
      view.session,
      speech,
    ),
};

function hintOf(view: RoundControlView, speech: Speech): string {
  const { phase, closesOn, closesAt, missed } = view;
  switch (phase) {
    case 'waiting':
      return speech.say(missed ? 'round-control.hint-missed' : 'round-control.hint-open', {
        day: speech.day(closesOn),
      });
    case 'open':
      return untilLine(view, speech);
    case 'closing':
      return speech.say('round-control.hint-closing', {
        time: closesAt ? speech.time(closesAt, 'seconds') : '',
      });
  }
}

function mainButton(view: RoundControlView, speech: Speech): Button[] {
  const invited = { title: speech.say('step.invited'), press: pressOf('invited', view) };
  switch (view.phase) {
    case 'waiting':
      if (view.missed) return [{ ...extendButton(view, speech), style: 'positive' }];
      return [
        { title: speech.say('round-control.open'), press: steeringPress('open', view), style: 'positive' },
      ];
    case 'open':
      return view.counts.invited > 0 ? [{ ...invited, style: 'positive' }] : [];
    case 'closing':
      return [];
  }
}

function otherButtons(view: RoundControlView, speech: Speech): Button[] {
  const { phase, counts } = view;
  const step = (verb: Press['verb'], title: string): Button => ({ title, press: steeringPress(verb, view) });
  const invited = { title: speech.say('step.invited'), press: pressOf('invited', view) };
  const extend = extendButton(view, speech);
  const cancel = step('ask-cancel', speech.say('step.ask-cancel'));
  switch (phase) {
    case 'waiting':
      return [step('preview', speech.say('step.preview')), invited, ...(view.missed ? [] : [extend]), cancel];
    case 'open':
      return [
        ...(counts.invited > 0 ? [] : [invited]),
        extend,
        step('bring', speech.say('step.bring')),
        step(isAllDone(view) ? 'close' : 'ask-close', speech.say('round-control.close')),
        cancel,
      ];
    case 'closing':
      return [step('undo-close', speech.say('step.undo-close'))];
  }
}

/** On the last day with everything sent there is nothing to wait for. */
function isAllDone({ daysLeft, counts: { states, invited } }: RoundControlView): boolean {
  return daysLeft === 0 && invited > 0 && states.sent === invited;
}

function extendButton(view: RoundControlView, speech: Speech): Button {
  return { title: speech.say('round-control.extend'), press: pressOf('ask-extend', view) };
}

function pressOf(verb: Press['verb'], { session }: RoundControlView): Press {
  return { verb, session: session.id };
}

import type { RoundStatusView } from '../../../bot/workshop/round-views.ts';
import type { CardView } from '../../card-view.ts';
import { markedText } from '../../head.ts';
import { countLines, untilLine } from '../../round-lines.ts';
import type { Speech } from '../../speech.ts';
import { templateOf } from '../../template.ts';
import template from '../../templates/status.json' with { type: 'json' };

const expand = templateOf(template);

export const roundStatus: CardView<RoundStatusView> = {
  body: (view, speech) =>
    expand({
      rehearsal: view.session.rehearsal ? speech.say('head.rehearsal') : null,
      stage: speech.say('round.heading'),
      big: sentenceOf(view, speech),
      small: countLines(view.counts, speech).join(' · '),
      color: view.phase === 'closing' ? 'Attention' : null,
    }),
  text: (view, speech) => markedText(sentenceOf(view, speech), view.session, speech),
};

function sentenceOf(view: RoundStatusView, speech: Speech): string {
  switch (view.phase) {
    case 'open':
      return untilLine(view, speech);
    case 'closing':
      return view.secondsLeft
        ? speech.say('round.closing', { seconds: view.secondsLeft })
        : speech.say('round.closing-now');
    case 'closed':
      return speech.say('round.over');
  }
}

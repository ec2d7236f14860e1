import { kinds } from '../../bot/workshop/kinds/all-kinds.ts';
import type { StatusView } from '../../bot/workshop/views.ts';
import type { CardView } from '../card-view.ts';
import { markedText, placeOf } from '../head.ts';
import { plain } from '../plain.ts';
import { progressText } from '../progress.ts';
import type { Speech } from '../speech.ts';
import { templateOf } from '../template.ts';
import template from '../templates/status.json' with { type: 'json' };

const expand = templateOf(template);

export const status: CardView<StatusView> = {
  body(view, speech) {
    const [big, small = null] = sentencesOf(view, speech);
    const { session, stage, phase } = view;
    return expand({
      rehearsal: session.rehearsal ? speech.say('head.rehearsal') : null,
      stage: `${placeOf(stage, speech)} · ${plain(stage.title[speech.language])}`,
      big,
      small,
      color: phase === 'closing' ? 'Attention' : null,
    });
  },
  text: (view, speech) => markedText(sentencesOf(view, speech).join('. '), view.session, speech),
};

/** What is seen from afar, and a second sentence where there is something to do. */
function sentencesOf(view: StatusView, speech: Speech): string[] {
  const { stage, phase, progress, secondsLeft, endsAt, minutesLeft } = view;
  const asks = kinds[stage.kind].asks;
  switch (phase) {
    case 'open':
      if (asks) return [progressText(progress, speech), speech.say('status.open')];
      return [
        endsAt === undefined
          ? speech.say('status.open')
          : speech.say('status.talk', { minutes: minutesLeft ?? 0, time: speech.time(endsAt) }),
      ];
    case 'closing':
      return [progressText(progress, speech), closingSentence(secondsLeft, speech)];
    case 'closed':
    case 'revealed':
      return [asks ? closedSentence(progress, speech) : speech.say('status.over')];
    case 'dropped':
      return [speech.say('status.dropped')];
    case 'waiting':
      return [speech.say('status.waiting')];
  }
}

function closedSentence({ answered, people }: StatusView['progress'], speech: Speech): string {
  return people === undefined
    ? speech.say('status.closed', { answered })
    : speech.say('status.closed-people', { answered, people });
}

function closingSentence(seconds: number | undefined, speech: Speech): string {
  return seconds ? speech.say('status.closing', { seconds }) : speech.say('status.closing-now');
}

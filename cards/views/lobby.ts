import type { LobbyView } from '../../bot/workshop/views.ts';
import type { CardView } from '../card-view.ts';
import { headOf, markedText } from '../head.ts';
import { outlookSentence } from '../outlook-sentences.ts';
import { linesOf } from '../paragraphs.ts';
import { plain, verbatim } from '../plain.ts';
import type { Speech } from '../speech.ts';
import { templateOf } from '../template.ts';
import template from '../templates/lobby.json' with { type: 'json' };

const expand = templateOf(template);

export const lobby: CardView<LobbyView> = {
  body: ({ session, purpose, stages, minutes, facilitators, smallGroup, outlook }, speech) => [
    ...headOf({ session, heading: speech.say('lobby.heading') }, speech),
    ...expand({
      purpose: linesOf(purpose, speech),
      minutes: speech.say('lobby.minutes', { minutes }),
      stages: stages.map((stage) => stageLine(stage, speech)),
      how: speech.say('lobby.how'),
      outlook: outlook ? outlookSentence(outlook, speech) : null,
      anonymity: stages.some(({ asks, anonymous }) => asks && anonymous)
        ? speech.say('lobby.anonymity', { limit: smallGroup })
        : null,
      facilitators: verbatim(
        speech.say('lobby.facilitators', { names: speech.list(facilitators.filter(Boolean)) }),
      ),
    }),
  ],
  text: ({ session, minutes }, speech) =>
    markedText(speech.say('lobby.text', { title: session.title, minutes }), session, speech),
};

function stageLine(
  { number, title, minutes, asks, anonymous }: LobbyView['stages'][number],
  speech: Speech,
): string {
  const told = { number, title: speech.words(title), minutes };
  const how = speech.say(anonymous ? 'lobby.anonymous' : 'lobby.named');
  return plain(asks ? speech.say('lobby.stage-asks', { ...told, how }) : speech.say('lobby.stage', told));
}

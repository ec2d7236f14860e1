import type { LobbyView } from '../../bot/workshop/views.ts';
import type { CardView } from '../card-view.ts';
import { linkInvitation } from '../link-invitation.ts';
import { headOf, markedText } from '../head.ts';
import { linesOf } from '../paragraphs.ts';
import { plain, verbatim } from '../plain.ts';
import type { Speech } from '../speech.ts';
import { templateOf } from '../template.ts';
import template from '../templates/lobby.json' with { type: 'json' };

const expand = templateOf(template);

export const lobby: CardView<LobbyView> = {
  body: (
    {
      session,
      purpose,
      stages,
      minutes,
      facilitators,
      smallGroup,
      closesOn,
      roundOver,
      linkCode,
      otherwiseOpen,
    },
    speech,
  ) => [
    ...headOf(
      {
        session,
        heading: speech.say(closesOn === undefined ? 'lobby.heading' : 'lobby.heading-round'),
      },
      speech,
    ),
    ...expand({
      purpose: [...linesOf(purpose, speech), ...(otherwiseOpen ? [speech.say('lobby.otherwise-open')] : [])],
      minutes:
        closesOn === undefined
          ? speech.say('lobby.minutes', { minutes })
          : roundOver
            ? speech.say('lobby.round-over')
            : speech.say('lobby.round', { day: speech.day(closesOn) }),
      stages:
        closesOn === undefined ? stages.map((stage) => stageLine(stage, speech)) : partLines(stages, speech),
      how: roundOver ? null : speech.say(closesOn === undefined ? 'lobby.how' : 'lobby.how-round'),
      anonymity: stages.some(({ asks, anonymous }) => asks && anonymous)
        ? speech.say('lobby.anonymity', { limit: smallGroup })
        : null,
      facilitators: verbatim(
        speech.say('lobby.facilitators', { names: speech.list(facilitators.filter(Boolean)) }),
      ),
    }),
    ...(linkCode === undefined ? [] : linkInvitation(linkCode, speech)),
  ],
  text: ({ session, minutes, closesOn }, speech) =>
    markedText(
      closesOn === undefined
        ? speech.say('lobby.text', { title: session.title, minutes })
        : speech.say('round.text', { title: session.title }),
      session,
      speech,
    ),
};

function stageLine(
  { number, title, minutes, asks, anonymous }: LobbyView['stages'][number],
  speech: Speech,
): string {
  const told = { number, title: speech.words(title), minutes };
  const how = speech.say(anonymous ? 'lobby.anonymous' : 'lobby.named');
  return plain(asks ? speech.say('lobby.stage-asks', { ...told, how }) : speech.say('lobby.stage', told));
}

/** In an open round nobody talks at a table, and nobody counts minutes. */
function partLines(stages: LobbyView['stages'], speech: Speech): string[] {
  return stages
    .filter(({ asks }) => asks)
    .map(({ number, title, anonymous }) => {
      const how = speech.say(anonymous ? 'lobby.anonymous' : 'lobby.named');
      return plain(speech.say('round.part-line', { number, title: speech.words(title), how }));
    });
}

import { byOrganisationFieldOf, roundFields } from '../bot/workshop/verbs.ts';
import type { Fields } from '../bot/workshop/kinds/kind.ts';
import type { RoundProposal } from '../bot/workshop/round-views.ts';
import type { Element } from './element.ts';
import type { Speech } from './speech.ts';
import { templateOf } from './template.ts';
import template from './templates/round-launch.json' with { type: 'json' };

const expand = templateOf(template);
const longestInvited = 8000;

/** What the launch card asks of an open round besides the rest; nothing where the workshop is led live. */
export function roundInputs(round: RoundProposal | undefined, typed: Fields, speech: Speech): Element[] {
  if (!round) return [];
  return expand({
    ids: roundFields,
    heading: speech.say('round-launch.heading'),
    about: speech.say('round-launch.about'),
    labels: {
      closesOn: speech.say('round-launch.closes-on'),
      nudgeDays: speech.say('round-launch.nudges'),
      invited: speech.say('round-launch.invited'),
    },
    values: {
      closesOn: typed[roundFields.closesOn] || round.closesOn,
      nudgeDays: typed[roundFields.nudgeDays] ?? round.nudgeDays.join(', '),
      invited: typed[roundFields.invited] ?? null,
    },
    nudgeHint: speech.say('round-launch.nudges-hint'),
    invitedHint: speech.say('round-launch.invited-hint'),
    longestInvited,
    stages: round.statable.map(({ id, number, title, proposed }) => ({
      id: byOrganisationFieldOf(id),
      label: speech.say('launch.stage', { number, title: speech.words(title) }),
      title: speech.say('round-launch.by-organisation'),
      value: typed[byOrganisationFieldOf(id)] ?? String(proposed),
    })),
  });
}

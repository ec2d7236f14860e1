import { byOrganisationFieldOf, roundFields } from '../bot/workshop/verbs.ts';
import type { RoundProposal } from '../bot/workshop/round-views.ts';
import type { Element } from './element.ts';
import type { Speech } from './speech.ts';
import { templateOf } from './template.ts';
import template from './templates/round-launch.json' with { type: 'json' };

const expand = templateOf(template);
const longestInvited = 8000;

/** What the launch card asks of an open round besides the rest; nothing where the workshop is led live. */
export function roundInputs(round: RoundProposal | undefined, speech: Speech): Element[] {
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
    values: { closesOn: round.closesOn, nudgeDays: round.nudgeDays.join(', ') },
    dayMissing: speech.say('round-launch.day-missing'),
    nudgeHint: speech.say('round-launch.nudges-hint'),
    invitedHint: speech.say('round-launch.invited-hint'),
    longestInvited,
    stages: round.statable.map(({ id, number, title, proposed }) => ({
      id: byOrganisationFieldOf(id),
      label: speech.say('launch.stage', { number, title: speech.words(title) }),
      title: speech.say('round-launch.by-organisation'),
      value: String(proposed),
    })),
  });
}

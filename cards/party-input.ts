import { type Party, sideOfParty } from '../bot/workshop/parties.ts';
import { partyField } from '../bot/workshop/verbs.ts';
import type { Element } from './element.ts';
import type { Speech } from './speech.ts';
import { templateOf } from './template.ts';
import template from './templates/party-input.json' with { type: 'json' };

const expand = templateOf(template);

/** Asks which party a person belongs to, by side and party; nothing where it is known. */
export function partyInput(parties: readonly Party[] | undefined, chosen: string, speech: Speech): Element[] {
  if (!parties) return [];
  return expand({
    id: partyField,
    label: speech.say('party.label'),
    placeholder: speech.say('party.placeholder'),
    value: chosen === '' ? null : chosen,
    choices: parties.map((party) => ({ title: nameOfParty(party, speech), value: party })),
  });
}

/** "Kunta: sivistys" */
export function nameOfParty(party: Party, speech: Speech): string {
  return speech.say('party.choice', {
    side: speech.say(`side.${sideOfParty[party]}`),
    party: speech.say(`party.${party}`),
  });
}

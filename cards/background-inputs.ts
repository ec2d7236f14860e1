import {
  type BackgroundQuestions,
  largestTable,
  smallestTable,
  type Told,
} from '../bot/workshop/background.ts';
import { type Party, sideOfParty } from '../bot/workshop/parties.ts';
import { backgroundFields, partyField } from '../bot/workshop/verbs.ts';
import type { Element } from './element.ts';
import type { Speech } from './speech.ts';
import { templateOf } from './template.ts';
import groupTemplate from './templates/group-size.json' with { type: 'json' };
import nameTemplate from './templates/name-input.json' with { type: 'json' };
import template from './templates/background-input.json' with { type: 'json' };

const expand = templateOf(template);
const expandName = templateOf(nameTemplate);
const expandGroup = templateOf(groupTemplate);

/** Asks who a person is, as far as the card asks it: three short lists. Nothing where nothing is asked. */
export function backgroundInputs(
  { parties, ofOrganisation, municipalities, levels, name }: BackgroundQuestions,
  told: Told,
  speech: Speech,
): Element[] {
  const named = (group: string) => ({ value: group, title: speech.group(group) });
  const inputs = [
    parties && {
      id: partyField,
      label: speech.say(ofOrganisation ? 'party.of-organisation' : 'party.label'),
      placeholder: speech.say('party.placeholder'),
      value: told.party ?? null,
      choices: parties.map((party) => ({
        value: party,
        title: (ofOrganisation ? nameOfWhole : nameOfParty)(party, speech),
      })),
    },
    municipalities && {
      id: backgroundFields.municipality,
      label: speech.say('municipality.label'),
      placeholder: speech.say('municipality.placeholder'),
      value: told.municipality ?? null,
      choices: municipalities.map(named),
    },
    levels && {
      id: backgroundFields.level,
      label: speech.say('level.label'),
      placeholder: speech.say('level.placeholder'),
      value: told.level ?? null,
      choices: levels.map(named),
    },
  ];
  return [...nameInput(name, speech), ...inputs.flatMap((input) => (input ? expand(input) : []))];
}

/** The name of somebody whom no directory names. */
function nameInput(name: string | undefined, speech: Speech): Element[] {
  if (name === undefined) return [];
  return expandName({
    id: backgroundFields.name,
    label: speech.say('name.label'),
    placeholder: speech.say('name.placeholder'),
    missing: speech.say('name.missing'),
    value: name || null,
  });
}

/** How many answer on one device, behind a button: most answer alone. Open at once where it is known. */
export function groupSizeInput({ people }: Told, speech: Speech): Element[] {
  const isGroup = people !== undefined && people >= smallestTable;
  return expandGroup({
    title: isGroup ? null : speech.say('people.group'),
    shown: isGroup,
    id: backgroundFields.people,
    label: speech.say('people.label'),
    wrong: speech.say('people.wrong', { least: smallestTable, most: largestTable }),
    least: smallestTable,
    most: largestTable,
    value: isGroup ? people : null,
  });
}

/** What a person has told, on one line; empty where nothing is known. */
export function backgroundLine({ party, municipality, level, people = 1 }: Told, speech: Speech): string {
  return [
    ...(party ? [nameOfParty(party, speech)] : []),
    ...[municipality, level].flatMap((group) => (group ? [speech.group(group)] : [])),
    ...(people >= smallestTable ? [speech.say('people.count', { people })] : []),
  ].join(' · ');
}

/** "Kunta: sivistys" */
export function nameOfParty(party: Party, speech: Speech): string {
  return speech.say('party.choice', {
    side: speech.say(`side.${sideOfParty[party]}`),
    party: speech.say(`party.${party}`),
  });
}

/** What a whole organisation is: "Kunta", and of partners which. */
export function nameOfWhole(party: Party, speech: Speech): string {
  const side = sideOfParty[party];
  return side === 'kumppani' ? nameOfParty(party, speech) : speech.say(`side.${side}`);
}

import type { Language } from '../bot/workshop/words.ts';
import { say } from './texts.ts';

/** The properties of agenda files for which there are words in cards/texts; any other is told by its own name. */
const parts = [
  'id',
  'version',
  'name',
  'purpose',
  'audience',
  'source',
  'parties',
  'stages',
  'kind',
  'title',
  'minutes',
  'say',
  'ifLate',
  'droppable',
  'anonymous',
  'question',
  'questions',
  'text',
  'instructions',
  'items',
  'label',
  'left',
  'right',
  'moment',
  'states',
  'options',
  'points',
  'most',
  'of',
  'comparedWith',
  'startsFrom',
  'samples',
  'comments',
  'reference',
  'year',
  'counts',
  'what',
  'owner',
  'counterpart',
  'quarters',
  'asks',
  'rhythm',
  'openDays',
] as const;
type Part = (typeof parts)[number];

/** Lists whose members have a word of their own: "vaihe 3", "kysymys 1". */
const lists = ['stages', 'questions', 'items', 'states', 'options', 'samples', 'parties'] as const;

/** A property of an agenda file as people call it, in small letters. */
export function agendaPart(name: string, language: Language): string {
  return isOneOf(parts, name) ? say(language, `agenda-part.${name}`) : name;
}

/** A member of a list by its 1-based place. */
export function agendaPlace(list: string, place: number, language: Language): string {
  return isOneOf(lists, list)
    ? say(language, `agenda-place.${list}`, { place })
    : say(language, 'agenda-place.other', { list: agendaPart(list, language), place });
}

function isOneOf<Name extends Part | (typeof lists)[number]>(
  names: readonly Name[],
  name: string,
): name is Name {
  return (names as readonly string[]).includes(name);
}

import { municipalityName, wholeArea } from '../bot/workshop/counties.ts';
import { isSide, isWorkLevel } from '../bot/workshop/dimensions.ts';
import { bySide, type Grouping, idOfMerged } from '../bot/workshop/grouping.ts';
import { isParty, sides } from '../bot/workshop/parties.ts';
import { plain } from './plain.ts';
import type { Speech } from './speech.ts';

/** What a group is called, by its id; merged groups by the facilitator's name or by their parts. */
export function nameOfGroup(
  id: string,
  { by, merged = [] }: Grouping = bySide,
  speech: Pick<Speech, 'say' | 'list' | 'language'>,
): string {
  const named = merged.find((of) => of.name !== undefined && idOfMerged(of, by) === id)?.name;
  return named === undefined
    ? speech.list(id.split('+').map((part, place) => inList(nameOfPart(part, speech), part, place)))
    : plain(named);
}

/** The name of a side begins with a capital only where it begins a line. */
function inList(name: string, id: string, place: number): string {
  return place > 0 && isSide(id) ? name.toLowerCase() : name;
}

/** Ids of different dimensions are never alike. */
function nameOfPart(id: string, speech: Pick<Speech, 'say' | 'language'>): string {
  const side = sides.find((candidate) => candidate === id);
  if (side) return speech.say(`side.${side}`);
  if (isParty(id)) return speech.say(`party.${id}`);
  if (isWorkLevel(id)) return speech.say(`level.${id}`);
  return id === wholeArea
    ? speech.say('municipality.area')
    : plain(municipalityName(id, speech.language) ?? id);
}

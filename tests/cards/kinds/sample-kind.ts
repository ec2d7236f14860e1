import type { KindName, Plans, Results } from '../../../bot/workshop/kinds/all-kinds.ts';
import type { Fields } from '../../../bot/workshop/kinds/kind.ts';
import { inEveryLanguage, type Writing } from '../sample-texts.ts';

/** What the tests need to know of a kind: a stage as large as an agenda may have it, and what a person sends. */
export interface SampleKind<Name extends KindName> {
  readonly plan: Plans[Name];
  fields(writing: Writing): Fields;
  /** Results that people's own texts make, by what they show. */
  written?(writing: Writing): Readonly<Record<string, Results[Name]>>;
}

/** What every stage has. */
export function stageBase(id: string) {
  return {
    id,
    title: inEveryLanguage(`Otsikko ${id}`),
    minutes: 10,
    say: inEveryLanguage('Otetaan hetki omaa aikaa.\nKirjoittakaa se, mikä ensin tulee mieleen.'),
    ifLate: inEveryLanguage('Jätä purku väliin.'),
    droppable: true,
    anonymous: true,
  };
}

/** A label of nearly so many characters, with letters of two bytes. */
export function labelOf(place: number, characters: number) {
  const text = `Lähi${place} palvelujen yhteensovittaminen eri elämänvaiheissa `.repeat(4);
  return inEveryLanguage(text.slice(0, characters - 3).trim());
}

/** Sample choices of six people a side, so that the sides see the items differently. */
export function sampleChoices<Choice>(options: readonly Choice[], place: number) {
  const from = (start: number): Choice[] =>
    Array.from({ length: 6 }, (_, n) => options[(start + (n % 3)) % options.length] as Choice);
  return { kunta: from(place), hyvinvointialue: from(place + 1), kumppani: from(place + 2) };
}

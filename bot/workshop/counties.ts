import data from './counties.json' with { type: 'json' };
import type { Language, Words } from './words.ts';

/** A wellbeing services county with its municipalities; Helsinki, Åland and the HUS Group stand beside them. */
export interface County {
  readonly id: string;
  readonly name: Words;
  /** Official codes of three digits. */
  readonly municipalities: readonly string[];
}

const known = new Map(
  data.counties.flatMap(({ municipalities }) => municipalities).map((one) => [one.code, one]),
);

const own: readonly County[] = data.counties.map(({ id, name, municipalities }) => ({
  id,
  name,
  municipalities: municipalities.map(({ code }) => code),
}));

const joint: readonly County[] = data.joint.map(({ id, name, of }) => ({
  id,
  name,
  municipalities: own
    .filter((county) => of.includes(county.id))
    .flatMap(({ municipalities }) => municipalities),
}));

/** Everything that a facilitator may choose from, as of the date in counties.json. */
export const counties: readonly County[] = [...own, ...joint];

/** Stands for those who work for a whole county and not for one municipality. */
export const wholeArea = 'area';

export function isCounty(id: string): boolean {
  return counties.some((county) => county.id === id);
}

/** The municipalities of some counties, each once, in the order of their Finnish names. */
export function municipalitiesOf(chosen: readonly string[]): string[] {
  const codes = counties
    .filter(({ id }) => chosen.includes(id))
    .flatMap(({ municipalities }) => municipalities);
  return [...new Set(codes)].toSorted((a, b) => nameIn(a, 'fi').localeCompare(nameIn(b, 'fi'), 'fi'));
}

/** What a municipality is called in a language; undefined for a code that is none. */
export function municipalityName(code: string, language: Language): string | undefined {
  return known.has(code) ? nameIn(code, language) : undefined;
}

/** English has no names of its own for municipalities. */
function nameIn(code: string, language: Language): string {
  const named = known.get(code);
  return (language === 'sv' ? named?.sv : named?.fi) ?? code;
}

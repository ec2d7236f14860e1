import { type Party, type Side, sideOfParty, sides } from './parties.ts';

/** What the results of a stage may be broken down by: one of these a stage, never two at once. */
export const dimensions = ['side', 'party', 'municipality', 'level'] as const;
export type Dimension = (typeof dimensions)[number];

/** Where in an organisation a person works, from its head to the clients. */
export const workLevels = ['politics', 'management', 'expert', 'field'] as const;
export type WorkLevel = (typeof workLevels)[number];

/** What a participant has told of themselves; whatever was not asked or not told is absent. */
export interface Background {
  readonly party?: Party;
  /** The official code of the municipality. */
  readonly municipality?: string;
  readonly level?: WorkLevel;
}

/** Whether a text names a level; card data and files are read as unknown. */
export function isWorkLevel(text: string | undefined): text is WorkLevel {
  return workLevels.some((level) => level === text);
}

/** Which group of a dimension a person belongs to; undefined where they have not told it. */
export function groupIn(
  dimension: Dimension,
  { party, municipality, level }: Background,
): string | undefined {
  const group: Record<Dimension, string | undefined> = {
    side: party && sideOfParty[party],
    party,
    municipality,
    level,
  };
  return group[dimension];
}

const orders: Readonly<Record<Dimension, readonly string[]>> = {
  side: sides,
  party: Object.keys(sideOfParty),
  municipality: [],
  level: workLevels,
};

/** The groups of a dimension in the order in which people list them; municipalities by their code. */
export function inOrder(dimension: Dimension, groups: Iterable<string>): string[] {
  const order = orders[dimension];
  const placeOf = (group: string) => order.indexOf(group.split('+')[0] ?? group);
  return [...new Set(groups)].toSorted((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
}

export function isSide(group: string): group is Side {
  return (sides as readonly string[]).includes(group);
}

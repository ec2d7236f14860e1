import { kindOf } from '../kinds/all-kinds.ts';
import type { Row, RowAuthor, StandPart } from '../kinds/kind.ts';
import type { Stage } from '../session.ts';

/** Who took which stand on one item: the choices in the kind's order, the organisations in that of their names. */
export interface ItemStands {
  readonly item: StandPart['item'];
  readonly choices: readonly {
    readonly choice: string;
    readonly organisations: readonly Pick<RowAuthor, 'name' | 'late' | 'recorded'>[];
  }[];
}

/**
 * What each organisation stated in a named stage, item by item. A statement is made to be seen: nothing of it is
 * suppressed, however few answered. Empty in an anonymous stage, and where nobody stated a choice.
 */
export function standsIn({ plan, anonymous, byOrganisation }: Stage, rows: readonly Row[]): ItemStands[] {
  if (anonymous || !byOrganisation) return [];
  const items = new Map<string, { item: StandPart['item']; parts: Stated[] }>();
  for (const { content, by } of rows) {
    const part = kindOf(plan).standOf?.(content, plan);
    if (!part || by?.organisation === undefined) continue;
    const known = items.get(part.item.id) ?? { item: part.item, parts: [] };
    items.set(part.item.id, { ...known, parts: [...known.parts, { ...part, by }] });
  }
  const order = itemIds(plan);
  return [...items.values()]
    .toSorted((a, b) => order.indexOf(a.item.id) - order.indexOf(b.item.id))
    .map(({ item, parts }) => ({ item, choices: byChoice(parts) }));
}

interface Stated extends StandPart {
  readonly by: RowAuthor;
}

function byChoice(parts: readonly Stated[]): ItemStands['choices'] {
  const ordered = parts.toSorted((a, b) => a.place - b.place);
  return [...new Set(ordered.map(({ choice }) => choice))].map((choice) => ({
    choice,
    organisations: ordered
      .filter((part) => part.choice === choice)
      .map(({ by: { name, late, recorded } }) => ({
        name,
        ...(late && { late }),
        ...(recorded && { recorded }),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'fi')),
  }));
}

/** The order in which the agenda asks the items. */
function itemIds(plan: Stage['plan']): string[] {
  const asked = 'items' in plan ? plan.items : 'options' in plan ? (plan.options ?? []) : [];
  return asked.map(({ id }) => id);
}

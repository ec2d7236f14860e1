import { countByGroup, countBySide, isText } from '../closing.ts';
import { bySide as usual, counts, groupOf, isUsual } from '../grouping.ts';
import { kindOf } from '../kinds/all-kinds.ts';
import type { ClosedStage, Row } from '../kinds/kind.ts';
import type { Stage } from '../session.ts';
import type { StatementDraft } from './drafting.ts';

/**
 * A closed stage with the statements that a facilitator recorded after the close. They count among all, where their
 * group counts at all, but not in what was said of the groups: that was computed once, at the close.
 */
export function withLate(
  closed: ClosedStage,
  { plan, grouping = usual }: Pick<Stage, 'plan' | 'grouping'>,
  drafts: readonly StatementDraft[],
): ClosedStage {
  const kind = kindOf(plan);
  const late = drafts.flatMap(({ party, sent }) => {
    const group = groupOf({ ...(party && { party }) }, grouping);
    return sent?.late ? [{ party, group, rows: sent.late.rows }] : [];
  });
  if (late.length === 0) return closed;
  const counted = late.filter(({ group }) => counts(group, grouping));
  // As at the close: whoever is left out of the figures still speaks.
  const isKept = ({ content }: Row, group: string | undefined) =>
    counts(group, grouping) || isText(kind, content);
  const { answered } = closed;
  const known = isUsual(grouping) ? counted.map(({ party }) => party) : [];
  return {
    ...closed,
    answered: {
      ...answered,
      total: answered.total + counted.length,
      bySide: added(answered.bySide, countBySide(known, 0).bySide),
      ...(answered.people !== undefined && { people: answered.people + counted.length }),
      ...(answered.byGroup && { byGroup: added(answered.byGroup, countByGroup(counted, grouping, 0)) }),
    },
    rows: [...closed.rows, ...late.flatMap(({ group, rows }) => rows.filter((row) => isKept(row, group)))],
  };
}

function added<Group extends string>(
  before: Readonly<Record<Group, number>>,
  more: Readonly<Record<Group, number>>,
): Record<Group, number> {
  const groups = [...new Set([...Object.keys(before), ...Object.keys(more)])] as Group[];
  return Object.fromEntries(
    groups.map((group) => [group, (before[group] ?? 0) + (more[group] ?? 0)]),
  ) as Record<Group, number>;
}

import type { ClosedStage } from '../kinds/kind.ts';
import { sideOfParty } from '../parties.ts';
import type { StatementDraft } from './drafting.ts';

/**
 * A closed stage with the statements that a facilitator recorded after the close. They count among all, but not
 * in what was said of the sides: that was computed once, at the close.
 */
export function withLate(closed: ClosedStage, drafts: readonly StatementDraft[]): ClosedStage {
  const late = drafts.filter(({ sent }) => sent?.late);
  if (late.length === 0) return closed;
  const bySide = { ...closed.answered.bySide };
  for (const { party } of late) if (party) bySide[sideOfParty[party]] += 1;
  return {
    ...closed,
    answered: { total: closed.answered.total + late.length, bySide },
    rows: [...closed.rows, ...late.flatMap(({ sent }) => sent?.late?.rows ?? [])],
  };
}

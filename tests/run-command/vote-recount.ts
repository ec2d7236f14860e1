import type { ChallengeBody, ChallengePlan, ChallengeResult } from '../../bot/workshop/kinds/challenge.ts';
import type { ClosedStage } from '../../bot/workshop/kinds/kind.ts';
import { type Side, sideOfParty, sides } from '../../bot/workshop/parties.ts';
import type { Accepted } from './accepted-answers.ts';

/** As the workshop under test is set. */
const threshold = 3;

/** Whoever subtracts the shown sides from the total learns nothing of fewer than three, or of people who all agree. */
export function expectNothingDisclosed(
  { items }: ChallengePlan,
  { breakdown = {} }: ClosedStage,
  accepted: readonly Accepted[],
): void {
  for (const { id } of items) {
    const shown = breakdown[id] ?? {};
    const hidden = accepted.filter(({ party }) => !party || !(sideOfParty[party] in shown));
    for (const side of sides) {
      if (!shown[side]) continue;
      const counts = countsOf(id, accepted, side);
      expect(shown[side]).toEqual(counts);
      expect(tells(counts)).toBe(false);
    }
    if (Object.keys(shown).length === 0 || hidden.length === 0) continue;
    const total = countsOf(id, accepted);
    const rest = total.map(
      (count, level) => count - sides.reduce((all, side) => all + (shown[side]?.[level] ?? 0), 0),
    );
    expect(tells(rest)).toBe(false);
  }
}

/** Whether counts say what each of the people behind them chose. */
function tells(counts: readonly number[]): boolean {
  const people = counts.reduce((all, count) => all + count, 0);
  return people < threshold || counts.includes(people);
}

/** The figures that are shown are those of the accepted answers, and sides only where they may be. */
export function expectFigures(
  { items }: ChallengeResult,
  { breakdown = {} }: ClosedStage,
  accepted: readonly Accepted[],
): void {
  for (const { id, n, cannotSay, figures, groups: shown } of items) {
    const counts = countsOf(id, accepted);
    const people = counts.reduce((all, count) => all + count, 0);
    expect(n).toBe(people);
    expect(cannotSay).toBe(choicesOf(id, accepted).filter((choice) => choice === 'cannot-say').length);
    expect(figures?.counts).toEqual(people >= threshold ? counts : undefined);
    expect(shown.map(({ group }) => group)).toEqual(sides.filter((side) => breakdown[id]?.[side]));
  }
}

function countsOf(item: string, accepted: readonly Accepted[], side?: Side): number[] {
  const of = accepted.filter(({ party }) => !side || (party && sideOfParty[party] === side));
  const chosen = choicesOf(item, of);
  return ['5', '4', '3', '2', '1'].map((level) => chosen.filter((choice) => choice === level).length);
}

function choicesOf(item: string, accepted: readonly Accepted[]): (ChallengeBody[string] | undefined)[] {
  const rows = accepted.flatMap(({ contents }) => contents) as {
    item: string;
    choice: ChallengeBody[string];
  }[];
  return rows.filter((row) => row.item === item).map(({ choice }) => choice);
}

import { breakdownOf } from './breakdown.ts';
import { kindOf } from './kinds/all-kinds.ts';
import type { Answered, ClosedStage, Row } from './kinds/kind.ts';
import type { Background } from './dimensions.ts';
import { bySide as usual, type Grouping, groupOf } from './grouping.ts';
import { type Party, type Side, sideOfParty, sides } from './parties.ts';
import type { Stage } from './session.ts';

/** An answer of an open stage, as the close reads it. */
export interface AnswerToClose extends Background {
  readonly name?: string;
  readonly body: unknown;
}

/** The world's randomness, given from outside. */
export interface Chance {
  /** A new unguessable id. */
  id(): string;
  /** The same things in an order that tells nothing of the old one. */
  shuffle<Thing>(things: readonly Thing[]): Thing[];
}

/**
 * What is kept of a stage at its final close. In an anonymous stage every answer is split into its smallest
 * parts, shuffled, without key, time, name or party; what may be said of the sides is computed here, once.
 */
export function closeStage(
  { plan, anonymous, grouping = usual }: Stage,
  answers: readonly AnswerToClose[],
  smallGroup: number,
  chance: Chance,
): ClosedStage {
  const kind = kindOf(plan);
  const parts = answers.flatMap(({ body, name, party }) =>
    kind.rowsOf(body).map((content) => ({
      content,
      ...(!anonymous && { by: { name: name ?? '', ...(party && { party }) } }),
    })),
  );
  const grouped = answers.map((answer) => ({ group: groupOf(answer, grouping), body: answer.body }));
  return {
    answered: countBySide(
      answers.map(({ party }) => party),
      anonymous ? smallGroup : 0,
    ),
    rows: chance.shuffle(parts).map((part): Row => ({ id: chance.id(), ...part })),
    ...(kind.countsOf && {
      breakdown: breakdownOf(grouped, (bodies) => kind.countsOf?.(bodies, plan) ?? {}, smallGroup, grouping),
      ...(!isUsual(grouping) && { grouping }),
    }),
  };
}

/**
 * How many there are, and on which sides; an unknown party, and a side of fewer than `smallest`, count only in
 * the total.
 */
export function countBySide(parties: readonly (Party | undefined)[], smallest: number): Answered {
  const count = (side: Side) => {
    const on = parties.filter((party) => party && sideOfParty[party] === side).length;
    return on >= smallest ? on : 0;
  };
  return {
    total: parties.length,
    bySide: Object.fromEntries(sides.map((side) => [side, count(side)])) as Record<Side, number>,
  };
}

function isUsual({ by, merged = [], mainSides }: Grouping): boolean {
  return by === 'side' && merged.length === 0 && !mainSides;
}

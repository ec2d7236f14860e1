import { breakdownOf } from './breakdown.ts';
import { kindOf } from './kinds/all-kinds.ts';
import type { Answered, ClosedStage, Row } from './kinds/kind.ts';
import type { Told } from './background.ts';
import { inOrder } from './dimensions.ts';
import { bySide as usual, counts, type Grouping, groupOf, isUsual } from './grouping.ts';
import { type Party, type Side, sideOfParty, sides } from './parties.ts';
import type { Stage } from './session.ts';
import { sum } from './suppression.ts';

/** An answer of an open stage, as the close reads it. */
export interface AnswerToClose extends Told {
  readonly name?: string;
  /** The id of the invited organisation, where its people answered as one. */
  readonly organisation?: string;
  /** A facilitator wrote it down. */
  readonly recorded?: true;
  readonly byLink?: true;
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
  { plan, anonymous, options = [], grouping = usual }: Stage,
  answers: readonly AnswerToClose[],
  smallGroup: number,
  chance: Chance,
): ClosedStage {
  const kind = kindOf(plan);
  const grouped = answers.map((answer) => ({ ...answer, group: groupOf(answer, grouping) }));
  const counted = grouped.filter(({ group }) => counts(group, grouping));
  const parts = grouped.flatMap(({ body, name, party, organisation, recorded, byLink, group }) =>
    kind
      .rowsOf(body)
      // Whoever is left out of the figures still speaks: a text is not counted.
      .filter((content) => counts(group, grouping) || isText(kind, content))
      .map((content) => ({
        content,
        ...(!anonymous && {
          by: {
            name: name ?? '',
            ...(party && { party }),
            ...(organisation && { organisation }),
            ...(recorded && { recorded }),
            ...(byLink && { byLink }),
          },
        }),
      })),
  );
  return {
    answered: answeredIn(counted, grouping, anonymous ? smallGroup : 0),
    rows: chance.shuffle(parts).map((part): Row => ({ id: chance.id(), ...part })),
    ...(kind.countsOf && {
      breakdown: breakdownOf(
        counted,
        (bodies) => kind.countsOf?.(bodies, plan, options) ?? {},
        smallGroup,
        grouping,
      ),
      ...(!isUsual(grouping) && { grouping }),
    }),
  };
}

/** How many answered in a stage, on how many devices and from which groups of its one dimension. */
function answeredIn(
  answers: readonly (AnswerToClose & { readonly group: string | undefined })[],
  grouping: Grouping,
  smallest: number,
): Answered {
  const people = sum(answers.map((answer) => answer.people ?? 1));
  const byLink = answers.filter((answer) => answer.byLink).length;
  const known = isUsual(grouping) ? answers.map(({ party }) => party) : [];
  return {
    ...countBySide(known, smallest),
    total: answers.length,
    ...(people !== answers.length && { people }),
    ...(byLink > 0 && { byLink }),
    ...(!isUsual(grouping) && { byGroup: countByGroup(answers, grouping, smallest) }),
  };
}

export function countByGroup(
  answers: readonly { readonly group: string | undefined }[],
  { by }: Grouping,
  smallest: number,
): Record<string, number> {
  const groups = inOrder(
    by,
    answers.flatMap(({ group }) => group ?? []),
  );
  const sizes = groups.map((group) => [group, answers.filter((one) => one.group === group).length] as const);
  return Object.fromEntries(sizes.filter(([, size]) => size >= smallest));
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

export function isText(kind: ReturnType<typeof kindOf>, content: unknown): boolean {
  return kind.moderated && kind.textOf(content) !== undefined;
}

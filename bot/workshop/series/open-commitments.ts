import { endOf } from '../due.ts';
import type { Commitment } from '../kinds/commitment.ts';
import type { Row } from '../kinds/kind.ts';
import type { SessionRecord } from '../record.ts';
import { smallestGroupEver } from '../suppression.ts';

/** Why a commitment is taken up again, the most pressing reason first. */
export const openReasons = ['late', 'needs-decision', 'unconfirmed'] as const;
export type OpenBecause = (typeof openReasons)[number];

export interface OpenCommitment {
  /** The id of its row, by which every later session of the series knows it. */
  readonly id: string;
  readonly commitment: Commitment;
  readonly because: OpenBecause;
}

export interface CommitmentsOfSeries {
  readonly total: number;
  readonly done: number;
  readonly inProgress: number;
  /** What is to be taken up: late first, then what needs a decision, then what nobody has begun; by due date. */
  readonly open: readonly OpenCommitment[];
}

/**
 * Where the promises of a series stand. What a later session judged of a promise holds: done when most of those who
 * took a stand said so, begun when most said done or in progress. `today` is an ISO day; due dates that are past are
 * late. What is begun, in time and needs no decision is not taken up.
 */
export function commitmentsOfSeries(chain: readonly SessionRecord[], today: string): CommitmentsOfSeries {
  const promised = chain.flatMap(promisesOf);
  const judged = promised.map(({ id, content }) => ({ id, commitment: content, state: stateOf(id, chain) }));
  const open = judged
    .filter(({ state }) => state !== 'done')
    .flatMap(({ id, commitment, state }): OpenCommitment[] => {
      const because = reasonOf(commitment, state, today);
      return because ? [{ id, commitment, because }] : [];
    });
  const count = (state: State) => judged.filter((one) => one.state === state).length;
  return {
    total: promised.length,
    done: count('done'),
    inProgress: count('in-progress'),
    open: open.toSorted(
      (a, b) =>
        openReasons.indexOf(a.because) - openReasons.indexOf(b.because) ||
        endOf(a.commitment.due).localeCompare(endOf(b.commitment.due)),
    ),
  };
}

type State = 'done' | 'in-progress' | 'not-begun';

function reasonOf({ due, decision }: Commitment, state: State, today: string): OpenBecause | undefined {
  if (endOf(due) < today) return 'late';
  if (decision !== undefined) return 'needs-decision';
  return state === 'not-begun' ? 'unconfirmed' : undefined;
}

function promisesOf({ stages }: SessionRecord): Row<Commitment>[] {
  return stages
    .filter(({ plan, phase }) => plan.kind === 'commitment' && phase === 'revealed')
    .flatMap(({ closed }) => (closed?.rows ?? []) as readonly Row<Commitment>[]);
}

/**
 * As the latest session that judged it saw it: the promise's own id is the item of a later readiness stage. What fewer
 * than three judged without names counts for nothing: it would tell what each one said.
 */
function stateOf(id: string, chain: readonly SessionRecord[]): State {
  const judgements = chain.flatMap(({ stages }) =>
    stages
      .filter(({ phase }) => phase === 'revealed')
      .map(({ closed, anonymous }) => ({ choices: choicesOf(id, closed?.rows ?? []), anonymous }))
      .filter(({ choices, anonymous }) => choices.length >= (anonymous ? smallestGroupEver : 1))
      .map(({ choices }) => choices),
  );
  const choices = judgements.at(-1) ?? [];
  const share = (...of: string[]) => choices.filter((choice) => of.includes(choice)).length * 2;
  if (share('done') > choices.length) return 'done';
  return share('done', 'in-progress') > choices.length ? 'in-progress' : 'not-begun';
}

/** Those who could not say took no stand. */
function choicesOf(item: string, rows: readonly Row[]): string[] {
  return rows
    .map(({ content }) => content as { readonly item?: string; readonly choice?: string })
    .flatMap(({ item: of, choice }) => (of === item && choice && choice !== 'cannot-say' ? [choice] : []));
}

import { isParty, type Party, type Side, sideOfParty, sides } from '../../bot/workshop/parties.ts';
import { keyOf, type Person } from '../../bot/workshop/people.ts';
import type { Stage } from '../../bot/workshop/session.ts';

export interface Accepted {
  readonly person: Person;
  readonly party: Party | undefined;
  /** The parts that must be found after the close. */
  readonly contents: readonly object[];
}

/** What the people of one session know to have been accepted: the ledger against which everything is recounted. */
export class AcceptedAnswers {
  readonly parties = new Map<string, Party>();
  readonly #stages = new Map<string, Map<string, Accepted>>();

  of(stage: string): readonly Accepted[] {
    return [...(this.#stages.get(stage)?.values() ?? [])];
  }

  has(stage: string, person: Person): boolean {
    return this.#stages.get(stage)?.has(keyOf(person)) ?? false;
  }

  take({ plan }: Stage, person: Person, told: string | undefined, contents: readonly object[]): void {
    if (isParty(told)) this.parties.set(keyOf(person), told);
    const answers = this.#stages.get(plan.id) ?? new Map<string, Accepted>();
    const earlier = answers.get(keyOf(person))?.contents ?? [];
    const all = plan.kind === 'commitment' ? mergePromises(earlier, contents) : contents;
    const party = this.parties.get(keyOf(person));
    this.#stages.set(plan.id, answers.set(keyOf(person), { person, party, contents: all }));
  }

  tell(stage: string, person: Person, party: string): void {
    const answer = this.#stages.get(stage)?.get(keyOf(person));
    if (!answer || !isParty(party)) throw new Error('a party was saved that nobody could tell');
    this.parties.set(keyOf(person), party);
    this.#stages.get(stage)?.set(keyOf(person), { ...answer, party });
  }

  /** How many answered a stage, and on which sides of at least so many. */
  answered(stage: string, smallest: number): { total: number; bySide: Record<Side, number> } {
    const all = this.of(stage);
    const on = (side: Side) => {
      const there = all.filter(({ party }) => party && sideOfParty[party] === side).length;
      return there >= smallest ? there : 0;
    };
    return {
      total: all.length,
      bySide: Object.fromEntries(sides.map((side) => [side, on(side)])) as Record<Side, number>,
    };
  }
}

/** The same promise again replaces the first; another one is added. */
function mergePromises(earlier: readonly object[], [promise]: readonly object[]): readonly object[] {
  const place = earlier.findIndex((one) => JSON.stringify(one) === JSON.stringify(promise));
  return place === -1 ? [...earlier, promise ?? {}] : earlier.with(place, promise ?? {});
}

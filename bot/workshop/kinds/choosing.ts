import type { Side } from '../parties.ts';
import type { Words } from '../words.ts';
import type { ClosedStage, Counts, Highlight, Kind, StageBase } from './kind.ts';

/** A thing that people say something of, with the choices of a rehearsal, taken in turn within each side. */
export interface ChoiceItem<Choice extends string> {
  readonly id: string;
  readonly label?: Words;
  readonly samples: Readonly<Record<Side, readonly Choice[]>>;
}

/** item id -> choice; an item left empty is absent. */
export type ChoiceBody<Choice extends string = string> = Readonly<Record<string, Choice>>;

export interface ChoiceRow<Choice extends string = string> {
  readonly item: string;
  readonly choice: Choice;
}

/**
 * What all kinds share in which a person chooses one option for each item and may leave items empty. `asked` are the
 * items, each an input of the card; `options` all that may be chosen for one; `counted` those that are counted group
 * by group, in the order of the counts.
 */
export function choosing<Plan extends StageBase, Choice extends string>({
  asked,
  options,
  counted,
}: {
  asked: (plan: Plan) => readonly ChoiceItem<Choice>[];
  options: (plan: Plan, item: string) => readonly Choice[];
  counted: (plan: Plan, item: string) => readonly Choice[];
}): Omit<Kind<Plan, ChoiceBody<Choice>, unknown, Highlight>, 'resultOf' | 'highlightOf'> {
  return {
    asks: true,
    alwaysNamed: false,
    addsUp: false,
    moderated: false,
    textOf: () => undefined,
    accept(fields, plan) {
      const chosen = asked(plan)
        .map(({ id }) => [id, fields[id] ?? ''] as const)
        .filter(([, choice]) => choice !== '');
      if (chosen.length === 0) return { problem: 'empty' };
      const isOffered = (item: string, choice: string) =>
        options(plan, item).some((option) => option === choice);
      if (!chosen.every(([id, choice]) => isOffered(id, choice))) return { problem: 'unknown-choice' };
      return { body: Object.fromEntries(chosen) as ChoiceBody<Choice> };
    },
    fieldsOf: (body) => body,
    rowsOf: (body) => Object.entries(body).map(([item, choice]): ChoiceRow<Choice> => ({ item, choice })),
    standOf(content, plan) {
      const { item, choice } = content as ChoiceRow;
      const label = asked(plan).find(({ id }) => id === item)?.label;
      const place = options(plan, item).findIndex((option) => option === choice);
      return label && place !== -1 ? { item: { id: item, label }, choice, place } : undefined;
    },
    countsOf: (bodies, plan): Counts =>
      Object.fromEntries(
        asked(plan).map(({ id }) => [
          id,
          countChoices(
            bodies.map((body) => body[id]),
            counted(plan, id),
          ),
        ]),
      ),
    sampleOf: (plan, { index, side }) =>
      Object.fromEntries(
        asked(plan).flatMap(({ id, samples }, place) => {
          const choice = hasSamples(samples)
            ? samples[side][index % samples[side].length]
            : evenly(options(plan, id), index + place);
          return choice ? [[id, choice]] : [];
        }),
      ),
  };
}

/** Whether anything was made up of it: what a facilitator has added or reworded has no samples. */
export function hasSamples(samples: Readonly<Record<Side, readonly unknown[]>>): boolean {
  return Object.values(samples).some(({ length }) => length > 0);
}

/** Of what nothing was made up every option is chosen as often. */
function evenly<Choice>(options: readonly Choice[], turn: number): Choice | undefined {
  return options[turn % options.length];
}

/** How many chose each option, in the order of the options; whatever is not among them is left out. */
export function countChoices(choices: readonly unknown[], options: readonly string[]): number[] {
  return options.map((option) => choices.filter((choice) => choice === option).length);
}

/** Everything that was chosen for one item of a closed stage. */
export function choicesOf(item: string, { rows }: ClosedStage): string[] {
  return rows
    .map(({ content }) => content as ChoiceRow)
    .filter((row) => row.item === item)
    .map(({ choice }) => choice);
}

import type { Highlight, Kind, Option, StageBase } from './kind.ts';

export interface SupportPlan extends StageBase {
  readonly kind: 'support';
  /** The id of the dialogue stage whose shown answers are supported. */
  readonly of: string;
  /** How many answers one person may support. */
  readonly most: number;
}

/** Ids of the supported answers. */
export type SupportBody = readonly string[];

export interface SupportRow {
  readonly answer: string;
}

export interface SupportResult {
  /** Every answer that could be supported, the most supported first. */
  readonly answers: readonly (Option & { readonly support: number })[];
}

export interface SupportHighlight extends Highlight {
  /** At most three, only answers that somebody supported. */
  readonly most: readonly { readonly text: string; readonly support: number }[];
}

const mostTold = 3;

/** The one input of the card: a comma-separated list, as Input.ChoiceSet sends several choices. */
export const supportedField = 'supported';

/** People support answers that a dialogue stage has shown, at most N each. */
export const support: Kind<SupportPlan, SupportBody, SupportResult, SupportHighlight> = {
  asks: true,
  alwaysNamed: false,
  addsUp: false,
  moderated: false,
  textOf: () => undefined,
  buildsOn: (plan) => ({ stage: plan.of, take: 'answers' }),
  accept(fields, plan, { options }) {
    const chosen = [...new Set((fields[supportedField] ?? '').split(',').filter((id) => id !== ''))];
    if (chosen.length === 0) return { problem: 'empty' };
    if (chosen.length > plan.most) return { problem: 'too-many', values: { most: plan.most } };
    if (!chosen.every((id) => options.some((option) => option.id === id))) {
      return { problem: 'unknown-choice' };
    }
    return { body: chosen };
  },
  fieldsOf: (body) => ({ [supportedField]: body.join(',') }),
  rowsOf: (body) => body.map((answer): SupportRow => ({ answer })),
  resultOf(closed, _plan, { options }) {
    const supportOf = (id: string) =>
      closed.rows.filter((row) => (row.content as SupportRow).answer === id).length;
    return {
      answers: options
        .map((option) => ({ ...option, support: supportOf(option.id) }))
        .toSorted((a, b) => b.support - a.support),
    };
  },
  highlightOf({ answers }) {
    const most = answers
      .filter((answer) => answer.support > 0)
      .slice(0, mostTold)
      .map((answer) => ({ text: answer.text, support: answer.support }));
    return most.length === 0 ? undefined : { most };
  },
  winnersOf: ({ answers }) =>
    answers.filter((answer) => answer.support > 0).map(({ id, text }) => ({ id, text })),
  sampleOf(plan, { index }, { options }) {
    // A skewed choice: the first answers gather support, as in a real room.
    const favourites = options.slice(0, Math.max(2, Math.ceil(options.length / 2)));
    const chosen = favourites.filter((_, place) => (index + place) % 3 !== 0).slice(0, plan.most);
    return { [supportedField]: chosen.map(({ id }) => id).join(',') };
  },
};

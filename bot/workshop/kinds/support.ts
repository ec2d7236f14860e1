import type { DialogueRow } from './dialogue.ts';
import type { Kind, Row, StageBase } from './kind.ts';

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
  /** Every supportable answer, the most supported first. */
  readonly answers: readonly { readonly id: string; readonly text: string; readonly support: number }[];
}

/** The one input of the card: a comma-separated list, as Input.ChoiceSet sends several choices. */
export const supportedField = 'supported';

/** People support answers that a dialogue stage has shown, at most N each. */
export const support: Kind<SupportPlan, SupportBody, SupportResult> = {
  asks: true,
  alwaysNamed: false,
  addsUp: false,
  moderated: false,
  textOf: (content) => (content as SupportRow).answer,
  buildsOn: (plan) => plan.of,
  accept(fields, plan, { supportable }) {
    const chosen = [...new Set((fields[supportedField] ?? '').split(',').filter((id) => id !== ''))];
    if (chosen.length === 0) return { problem: 'empty' };
    if (chosen.length > plan.most) return { problem: 'too-many', values: { most: plan.most } };
    if (!chosen.every((id) => supportable.some((row) => row.id === id))) {
      return { problem: 'unknown-choice' };
    }
    return { body: chosen };
  },
  fieldsOf: (body) => ({ [supportedField]: body.join(',') }),
  rowsOf: (body) => body.map((answer): SupportRow => ({ answer })),
  resultOf(closed, _plan, { supportable }) {
    const supportOf = (id: string) =>
      closed.rows.filter((row) => (row.content as SupportRow).answer === id).length;
    return {
      answers: (supportable as readonly Row<DialogueRow>[])
        .map(({ id, content }) => ({ id, text: content.text, support: supportOf(id) }))
        .toSorted((a, b) => b.support - a.support),
    };
  },
  sampleOf(plan, { index }, { supportable }) {
    // A skewed choice: the first answers gather support, as in a real room.
    const favourites = supportable.slice(0, Math.max(2, Math.ceil(supportable.length / 2)));
    const chosen = favourites.filter((_, place) => (index + place) % 3 !== 0).slice(0, plan.most);
    return { [supportedField]: chosen.map(({ id }) => id).join(',') };
  },
};

import type { Words } from '../words.ts';
import type { FieldProblem, Highlight, Kind, Row, StageBase } from './kind.ts';

export interface DialoguePlan extends StageBase {
  readonly kind: 'dialogue';
  readonly questions: readonly {
    readonly id: string;
    readonly text: Words;
    /** The answers are what needs a decision: leaders are told of them. */
    readonly asksDecisions?: true;
    /** Sample answers for a rehearsal. */
    readonly samples: readonly Words[];
  }[];
}

/** question id -> text; unanswered questions are absent. */
export type DialogueBody = Readonly<Record<string, string>>;

export interface DialogueRow {
  readonly question: string;
  readonly text: string;
}

export interface DialogueResult {
  /** The headings that have answers here, with how many they have in all. */
  readonly headings: readonly {
    readonly id: string;
    readonly text: string;
    readonly count: number;
    readonly answers: readonly Row<DialogueRow>[];
  }[];
  /** What stands under no heading. */
  readonly questions: readonly {
    readonly id: string;
    readonly text: Words;
    /** In the shuffled order of the close. */
    readonly answers: readonly Row<DialogueRow>[];
  }[];
}

/** The headings under which answers were gathered: at most three, the one with the most answers first. */
export interface DialogueHighlight extends Highlight {
  readonly headings: readonly { readonly text: string; readonly answers: number }[];
}

const mostHeadings = 3;

/** Longest answer in characters; a person writes a paragraph, not a report. */
export const longestText = 5000;

/** Free-text answers to one or several questions, shown shuffled. */
export const dialogue: Kind<DialoguePlan, DialogueBody, DialogueResult, DialogueHighlight> = {
  asks: true,
  alwaysNamed: false,
  addsUp: false,
  moderated: true,
  textOf: (content) => (content as DialogueRow).text,
  subjectOf(content, plan) {
    const asked = plan.questions.find(({ id }) => id === (content as DialogueRow).question);
    return asked && { id: asked.id, label: asked.text };
  },
  accept(fields, plan) {
    const texts = plan.questions
      .map(({ id }) => [id, (fields[id] ?? '').trim()] as const)
      .filter(([, text]) => text !== '');
    if (texts.length === 0) return { problem: 'empty' };
    if (texts.some(([, text]) => text.length > longestText)) return tooLong;
    return { body: Object.fromEntries(texts) };
  },
  fieldsOf: (body) => body,
  rowsOf: (body) => Object.entries(body).map(([question, text]): DialogueRow => ({ question, text })),
  topics: {
    of: ({ questions }) => questions,
    answeredBy: (content) => (content as DialogueRow).question,
  },
  resultOf(closed, plan, { headings = [] }) {
    const all = closed.rows as readonly Row<DialogueRow>[];
    const grouped = new Set(headings.flatMap(({ rows }) => rows));
    const rows = all.filter(({ id }) => !grouped.has(id));
    return {
      headings: headings
        .map(({ id, text, rows: under }) => ({
          id,
          text,
          count: under.length,
          answers: all.filter((row) => under.includes(row.id)),
        }))
        .filter(({ answers }) => answers.length > 0),
      questions: plan.questions.map(({ id, text }) => ({
        id,
        text,
        answers: rows.filter((row) => row.content.question === id),
      })),
    };
  },
  highlightOf({ headings }) {
    const most = headings
      .map(({ text, count }) => ({ text, answers: count }))
      .toSorted((a, b) => b.answers - a.answers)
      .slice(0, mostHeadings);
    return most.length === 0 ? undefined : { headings: most };
  },
  decisionsIn({ headings, questions }, plan) {
    const asked = plan.questions.flatMap(({ id, asksDecisions }) => (asksDecisions ? [id] : []));
    const gathered = headings.filter(({ answers }) =>
      answers.some(({ content }) => asked.includes(content.question)),
    );
    const others = questions.filter(({ id }) => asked.includes(id)).flatMap(({ answers }) => answers);
    return [...gathered.map(({ text }) => text), ...others.map(({ content }) => content.text)];
  },
  sampleOf: (plan, { index, language }) =>
    Object.fromEntries(
      plan.questions.flatMap(({ id, samples }) => {
        const sample = samples[index];
        return sample ? [[id, sample[language]]] : [];
      }),
    ),
};

const tooLong: FieldProblem = { problem: 'too-long', values: { most: longestText } };

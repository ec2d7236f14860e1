import type { Words } from '../words.ts';
import {
  type ChoiceBody,
  type ChoiceItem,
  type ChoiceRow,
  choicesOf,
  choosing,
  countChoices,
} from './choosing.ts';
import type { ClosedStage, FieldProblem, Highlight, Kind, Row, StageBase } from './kind.ts';
import { cannotSay, meansOf, type ScaleItemResult, scaleItem, widestGapsOf } from './scale-item.ts';

/** From the strongest down: 5 = täysin samaa mieltä, 1 = täysin eri mieltä. */
export const agreementSteps = ['5', '4', '3', '2', '1'] as const;
/** Taking no stand is a stand of its own, apart from not being able to say. */
export const noStand = 'no-stand';
export const agreementChoices = [...agreementSteps, noStand, cannotSay] as const;
export type AgreementChoice = (typeof agreementChoices)[number];

export interface AgreementPlan extends StageBase {
  readonly kind: 'agreement';
  readonly question: Words;
  readonly items: readonly AgreementItem[];
}

export interface AgreementItem extends ChoiceItem<AgreementChoice> {
  /** A claim. */
  readonly label: Words;
  /** Sample comments of a rehearsal, in the order of its cast. */
  readonly comments?: readonly Words[];
}

export interface AgreementBody {
  readonly choices: ChoiceBody<AgreementChoice>;
  /** item id -> comment. */
  readonly comments: Readonly<Record<string, string>>;
}

export interface CommentRow {
  readonly item: string;
  readonly comment: string;
}
export type AgreementRow = ChoiceRow<AgreementChoice> | CommentRow;

export interface AgreementItemResult extends ScaleItemResult {
  readonly id: string;
  readonly label: Words;
  readonly noStand: number;
  /** In the shuffled order of the close, apart from the choices. */
  readonly comments: readonly Row<CommentRow>[];
}

export interface AgreementResult {
  readonly items: readonly AgreementItemResult[];
  /** Items with both sides shown, the widest gap first; zero gaps are left out. */
  readonly widestGaps: readonly string[];
}

/** What most agree with, what most disagree with, and what divides the room. */
export interface AgreementHighlight extends Highlight {
  /** These two are absent where they are what divides the room. */
  readonly agreed?: Stand;
  readonly disagreed?: Stand;
  readonly divided?: Stand;
}

export interface Stand {
  readonly label: Words;
  readonly n: number;
  readonly agree: number;
  readonly disagree: number;
}

/** Longest comment in characters: a reason, not an essay. */
export const longestComment = 1000;

/** The id of the input that takes the comment on an item; no item has such an id. */
export function commentField(item: string): string {
  return `comment_${item}`;
}

const choices = choosing<AgreementPlan, AgreementChoice>({
  asked: ({ items }) => items,
  options: () => agreementChoices,
  counted: () => agreementSteps,
});

/** How far people agree with each claim, and why: both may stay empty. */
export const agreement: Kind<AgreementPlan, AgreementBody, AgreementResult, AgreementHighlight> = {
  asks: true,
  alwaysNamed: false,
  addsUp: false,
  moderated: true,
  textOf: (content) => (isComment(content) ? content.comment : undefined),
  subjectOf(content, plan) {
    const item = plan.items.find(({ id }) => id === (content as AgreementRow).item);
    return item && { id: item.id, label: item.label };
  },
  standOf: (content, plan) => choices.standOf?.(content, plan),
  offered: () => agreementChoices,
  accept(fields, plan, context) {
    const comments = plan.items
      .map(({ id }) => [id, (fields[commentField(id)] ?? '').trim()] as const)
      .filter(([, text]) => text !== '');
    if (comments.some(([, text]) => text.length > longestComment)) return tooLong;
    const chosen = choices.accept(fields, plan, { options: context.options });
    const commentedOnly = 'problem' in chosen && chosen.problem === 'empty' && comments.length > 0;
    if ('problem' in chosen && !commentedOnly) return chosen;
    const body = 'body' in chosen ? chosen.body : {};
    return { body: { choices: body, comments: Object.fromEntries(comments) } };
  },
  fieldsOf: (body) => ({
    ...body.choices,
    ...Object.fromEntries(
      Object.entries(body.comments).map(([item, comment]) => [commentField(item), comment]),
    ),
  }),
  rowsOf: (body): AgreementRow[] => [
    ...Object.entries(body.choices).map(([item, choice]) => ({ item, choice })),
    ...Object.entries(body.comments).map(([item, comment]) => ({ item, comment })),
  ],
  countsOf: (bodies, plan) =>
    choices.countsOf?.(
      bodies.map((body) => body.choices),
      plan,
    ) ?? {},
  resultOf(closed, plan) {
    const items = plan.items.map((item) => resultOfItem(item, closed));
    return { items, widestGaps: widestGapsOf(items) };
  },
  highlightOf({ items }) {
    const stands = standsIn(items);
    return Object.keys(stands).length === 0 ? undefined : stands;
  },
  measuresOf: ({ items }) => meansOf(items),
  sampleOf: (plan, request, context) => ({
    ...choices.sampleOf(plan, request, context),
    ...Object.fromEntries(
      plan.items.flatMap(({ id, comments }) => {
        const comment = comments?.[request.index];
        return comment ? [[commentField(id), comment[request.language]]] : [];
      }),
    ),
  }),
};

/** What stands out of all claims; what divides the room tells both sides of it, so it need not stand there twice. */
export function standsIn(items: readonly AgreementItemResult[]): AgreementHighlight {
  const stands = items.flatMap(({ label, figures }) => {
    if (!figures) return [];
    const { counts, n, strong, spread } = figures;
    return [{ stand: { label, n, agree: strong, disagree: (counts[3] ?? 0) + (counts[4] ?? 0) }, spread }];
  });
  const most = (of: 'agree' | 'disagree') =>
    stands
      .map(({ stand }) => stand)
      .toSorted((a, b) => b[of] / b.n - a[of] / a.n)
      .find((stand) => stand[of] > 0);
  const divided = stands
    .filter(({ stand: { agree, disagree } }) => agree > 0 && disagree > 0)
    .toSorted((a, b) => b.spread - a.spread)[0]?.stand;
  const [agreed, opposed] = [most('agree'), most('disagree')];
  return {
    ...(agreed && agreed !== divided && { agreed }),
    ...(opposed && opposed !== divided && { disagreed: opposed }),
    ...(divided && { divided }),
  };
}

const tooLong: FieldProblem = { problem: 'too-long', values: { most: longestComment } };

function isComment(content: unknown): content is CommentRow {
  return typeof content === 'object' && content !== null && 'comment' in content;
}

function resultOfItem({ id, label }: AgreementItem, closed: ClosedStage): AgreementItemResult {
  const rows = closed.rows as readonly Row<AgreementRow>[];
  return {
    id,
    label,
    ...scaleItem(id, closed, agreementSteps),
    noStand: countChoices(choicesOf(id, closed), [noStand])[0] ?? 0,
    comments: rows.filter((row): row is Row<CommentRow> => row.content.item === id && isComment(row.content)),
  };
}

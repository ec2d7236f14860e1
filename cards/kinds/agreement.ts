import {
  agreementChoices,
  type AgreementHighlight,
  type AgreementItemResult,
  type AgreementPlan,
  type AgreementResult,
  agreementSteps,
  commentField,
  longestComment,
  type Stand,
  standsIn,
} from '../../bot/workshop/kinds/agreement.ts';
import type { ChartSpec } from '../../bot/charts/chart-spec.ts';
import type { Element } from '../element.ts';
import { exportedAnswers } from '../exported/exported-answers.ts';
import { exportedItems } from '../exported/exported-items.ts';
import type { Figure } from '../exported/exported-result.ts';
import { scaleFigures } from '../exported/scale-figures.ts';
import { type ItemLines, type ItemResults, itemResults, sidesNote } from '../item-results.ts';
import { paragraphs } from '../paragraphs.ts';
import { quotesOf } from '../quotes.ts';
import { scaleCharts } from '../scale-charts.ts';
import { gapLines, scaleLines } from '../scale-lines.ts';
import { signedQuote } from '../signed-quote.ts';
import { sayChoice } from '../say-choice.ts';
import type { Speech } from '../speech.ts';
import { templateOf } from '../template.ts';
import inputsTemplate from '../templates/agreement-inputs.json' with { type: 'json' };
import type { CardKind, ExportedShowing } from './card-kind.ts';

const expandInputs = templateOf(inputsTemplate);

const bytesOfComments = 22_000;
const bytesOfOwn = 6000;
export const agreement: CardKind<'agreement'> = {
  question: ({ question }, speech) => [speech.words(question)],
  inputs: ({ question, items }, { speech, fields }) =>
    expandInputs({
      question: speech.words(question),
      hint: speech.say('items.hint'),
      placeholder: speech.say('items.placeholder'),
      commentTitle: speech.say('agreement.comment'),
      commentLabel: speech.say('agreement.comment-label'),
      longest: longestComment,
      choices: agreementChoices.map((value) => ({ value, title: speech.say(`agreement.choice.${value}`) })),
      items: items.map(({ id, label }) => ({
        id,
        label: speech.words(label),
        value: fields[id] ?? null,
        comment: {
          id: commentField(id),
          box: `box_${id}`,
          value: fields[commentField(id)] ?? null,
          shown: fields[commentField(id)] !== undefined,
        },
      })),
    }),
  receipt({ items }, { speech, fields }) {
    const comments = items.flatMap(({ id }) => fields[commentField(id)] ?? []);
    return [
      ...paragraphs([speech.say('items.own', { count: Object.keys(fields).length - comments.length })]),
      ...quotesOf(
        comments.map((text) => ({ text })),
        bytesOfOwn,
      ),
    ];
  },
  results(result, showing) {
    // Choices and comments come in parts of their own, so that the figures stay one screen.
    const commented = result.items.some(({ comments }) => comments.length > 0);
    const answered = result.items.some(({ n, noStand, cannotSay }) => n + noStand + cannotSay > 0);
    return answered || (showing.part === 1 && !commented)
      ? itemResults(figuresOf(result, showing), showing.speech)
      : commentsOf(result.items, showing.speech);
  },
  exported(result, showing) {
    const { speech } = showing;
    return {
      ...exportedItems(figuresOf(result, showing), [{ figures: tableOf(result, speech) }], speech),
      answers: result.items.map(({ label, comments }) => ({
        subject: speech.words(label),
        answers: exportedAnswers(comments, ({ comment }) => comment, speech),
      })),
    };
  },
  charts: (result, _plan, speech) => chartsOf(result, speech),
  highlight: (main, { speech }) => [{ title: speech.say('agreement.top'), lines: standLines(main, speech) }],
  stand: (choice, _plan, speech) =>
    sayChoice(agreementChoices, choice, (known) => speech.say(`agreement.choice.${known}`)),
};

function figuresOf(
  result: AgreementResult,
  { speech, smallGroup, plan }: ExportedShowing<AgreementPlan>,
): ItemResults {
  const { items, widestGaps } = result;
  const texts = { strong: 'agreement.strong', side: 'agreement.side', steps: stepsIn(speech) } as const;
  return {
    question: plan.question,
    top: { title: speech.say('agreement.top'), lines: standLines(standsIn(items), speech) },
    standout: {
      title: speech.say('items.gaps-on-scale', { from: 1, to: texts.steps.length }),
      lines: gapLines(items, widestGaps, higherIn(speech), speech),
    },
    note: sidesNote(items, smallGroup, speech),
    charts: chartsOf(result, speech),
    scale: speech.say('agreement.scale'),
    items: items.map((item) => withNoStand(scaleLines(item, texts, speech), item, speech)),
    reference: undefined,
  };
}

function tableOf({ items }: AgreementResult, speech: Speech): Figure[] {
  const names = {
    steps: stepsIn(speech),
    cannotSay: speech.say('agreement.choice.cannot-say'),
    strong: speech.say('exported.strong.agreement'),
  };
  const measure = speech.say('agreement.choice.no-stand');
  const apart = items.map(({ label, noStand }) => ({ item: speech.words(label), measure, value: noStand }));
  return [...scaleFigures(items, names, speech), ...apart];
}

/** What most agree with, what most disagree with, and what divides the room. */
function standLines({ agreed, disagreed, divided }: AgreementHighlight, speech: Speech): string[] {
  return [
    ...(agreed ? [standLine('agreement.most', agreed, agreed.agree, speech)] : []),
    ...(disagreed ? [standLine('agreement.least', disagreed, disagreed.disagree, speech)] : []),
    ...(divided
      ? [
          speech.say('agreement.divided', {
            label: speech.words(divided.label),
            agree: divided.agree,
            disagree: divided.disagree,
          }),
        ]
      : []),
  ];
}

function standLine(
  text: 'agreement.most' | 'agreement.least',
  { label, n }: Stand,
  count: number,
  speech: Speech,
): string {
  return speech.say(text, { label: speech.words(label), count, n });
}

function withNoStand(lines: ItemLines, { noStand }: AgreementItemResult, speech: Speech): ItemLines {
  const apart = speech.say('agreement.no-stand', { noStand });
  return { ...lines, details: lines.details === null ? apart : `${lines.details} · ${apart}` };
}

function commentsOf(items: readonly AgreementItemResult[], speech: Speech): Element[] {
  const all = items.flatMap(({ comments }) => comments).length;
  return items.flatMap(({ label, comments }) =>
    comments.length === 0
      ? []
      : [
          ...paragraphs([speech.words(label)], 'strong'),
          ...quotesOf(
            comments.map(({ content, by }) => signedQuote(content.comment, by, speech)),
            (bytesOfComments * comments.length) / all,
          ),
        ],
  );
}

function chartsOf({ items }: AgreementResult, speech: Speech): ChartSpec[] {
  return scaleCharts(items, stepsIn(speech), speech);
}

function stepsIn(speech: Speech): string[] {
  return agreementSteps.map((step) => speech.say(`agreement.choice.${step}`));
}

function higherIn(speech: Speech) {
  return {
    kunta: speech.say('agreement.gap-higher.kunta'),
    hyvinvointialue: speech.say('agreement.gap-higher.hyvinvointialue'),
  };
}

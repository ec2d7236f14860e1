import type { ChartSpec } from '../../bot/charts/chart-spec.ts';
import {
  furthestItems,
  type StateItemResult,
  type StatePlan,
  type StateShare,
  type StateResult,
} from '../../bot/workshop/kinds/state.ts';
import { exportedItems } from '../exported/exported-items.ts';
import type { FigureTable } from '../exported/exported-result.ts';
import { shareFigures } from '../exported/share-figures.ts';
import { itemInputs } from '../item-inputs.ts';
import { countsLine } from '../counts-line.ts';
import { type ItemLines, type ItemResults, itemResults, mostLines, sidesNote } from '../item-results.ts';
import { paragraphs } from '../paragraphs.ts';
import { publishedItems, publishedTexts } from '../published-reference.ts';
import { groupCountLines, shareGapLines } from '../share-lines.ts';
import type { Speech } from '../speech.ts';
import type { CardKind, ExportedShowing } from './card-kind.ts';

export const state: CardKind<'state'> = {
  question: ({ question }, speech) => [speech.words(question)],
  inputs: (plan, asking) =>
    itemInputs(
      plan,
      plan.states.map(({ id, label }) => ({ value: id, title: asking.speech.words(label) })),
      asking,
    ),
  receipt: (_plan, { speech, fields }) =>
    paragraphs([speech.say('items.own', { count: Object.keys(fields).length })]),
  results: (result, showing) => itemResults(shownOf(result, showing), showing.speech),
  exported: (result, showing) =>
    exportedItems(shownOf(result, showing), tablesOf(result, showing.plan, showing.speech), showing.speech),
  charts: chartsOf,
  highlight({ furthest, least }, { speech, plan }) {
    const [first = ''] = namesOf(plan, speech);
    const line = (text: 'state.furthest' | 'state.least', { label, count, n }: StateShare) =>
      speech.say(text, { state: first, label: speech.words(label), count, n });
    const lines = [line('state.furthest', furthest), ...(least ? [line('state.least', least)] : [])];
    return [{ title: speech.say('state.told'), lines }];
  },
  stand: (choice, { states }, speech) =>
    states.flatMap(({ id, label }) => (id === choice ? [speech.words(label)] : [])).join(''),
};

function shownOf(result: StateResult, { speech, smallGroup, plan }: ExportedShowing<StatePlan>): ItemResults {
  const { items, widestGaps } = result;
  const names = namesOf(plan, speech);
  return {
    question: plan.question,
    top: {
      title: speech.say('state.top', { state: names[0] ?? '' }),
      lines: furthestItems(items)
        .slice(0, mostLines)
        .map(({ label, counts, n }) =>
          speech.say('items.share', { label: speech.words(label), count: counts?.[0] ?? 0, n }),
        ),
    },
    standout: { title: speech.say('items.gaps'), lines: shareGapLines(items, widestGaps, names, speech) },
    note: sidesNote(items, smallGroup, speech),
    charts: chartsOf(result, plan, speech),
    scale: speech.say('items.scale-counts'),
    items: items.map((item) => linesOf(item, names, speech)),
    reference: publishedTexts(
      plan.reference,
      publishedItems(plan.items, plan.reference?.options ?? []),
      speech,
    ),
  };
}

function tablesOf({ items }: StateResult, plan: StatePlan, speech: Speech): FigureTable[] {
  return [{ figures: shareFigures(items, namesOf(plan, speech), speech) }];
}

function namesOf({ states }: StatePlan, speech: Speech): string[] {
  return states.map(({ label }) => speech.words(label));
}

function linesOf(item: StateItemResult, names: readonly string[], speech: Speech): ItemLines {
  const label = speech.words(item.label);
  const { counts, n, groups } = item;
  if (!counts) return { label, main: [speech.say('items.too-few-answers', { n })], details: null };
  return {
    label,
    main: [countsLine(names, counts), ...groupCountLines(groups, names, speech)],
    details: null,
  };
}

function chartsOf({ items }: StateResult, plan: StatePlan, speech: Speech): ChartSpec[] {
  if (items.every(({ counts }) => counts === undefined)) return [];
  return [
    {
      chart: 'stacked',
      title: speech.say('items.chart'),
      states: namesOf(plan, speech),
      unsure: plan.states.flatMap(({ unsure }, place) => (unsure ? [place] : [])),
      items: items
        .filter(({ n }) => n > 0)
        .map(({ label, counts, n }) => ({
          label: speech.words(label),
          ...(counts ? { counts } : { note: speech.say('items.too-few-answers', { n }) }),
        })),
    },
  ];
}

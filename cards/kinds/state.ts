import type { ChartSpec } from '../../bot/charts/chart-spec.ts';
import {
  furthestItems,
  type StateItemResult,
  type StatePlan,
  type StateShare,
  type StateResult,
} from '../../bot/workshop/kinds/state.ts';
import { itemInputs } from '../item-inputs.ts';
import { countsLine, type ItemLines, itemResults, mostLines, sidesNote } from '../item-results.ts';
import { paragraphs } from '../paragraphs.ts';
import { publishedItems, publishedReference } from '../published-reference.ts';
import { groupCountLines, shareGapLines } from '../share-lines.ts';
import type { Speech } from '../speech.ts';
import type { CardKind } from './card-kind.ts';

export const state: CardKind<'state'> = {
  inputs: (plan, asking) =>
    itemInputs(
      plan,
      plan.states.map(({ id, label }) => ({ value: id, title: asking.speech.words(label) })),
      asking,
    ),
  receipt: (_plan, { speech, fields }) =>
    paragraphs([speech.say('items.own', { count: Object.keys(fields).length })]),
  results(result, { speech, smallGroup, plan }) {
    const { items, widestGaps } = result;
    const names = namesOf(plan, speech);
    return itemResults(
      {
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
        reference: publishedReference(
          plan.reference,
          publishedItems(plan.items, plan.reference?.options ?? []),
          speech,
        ),
      },
      speech,
    );
  },
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

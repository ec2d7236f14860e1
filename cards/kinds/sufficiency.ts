import type { ChartSpec } from '../../bot/charts/chart-spec.ts';
import { cannotSay } from '../../bot/workshop/kinds/scale-item.ts';
import {
  type Lacking,
  lackingIn,
  type Need,
  type Scale,
  scaleField,
  scales,
  stepsOfScale,
  type SufficiencyItem,
  type SufficiencyItemResult,
  type SufficiencyPlan,
  type SufficiencyResult,
  wholeGapOf,
} from '../../bot/workshop/kinds/sufficiency.ts';
import { exportedItems } from '../exported/exported-items.ts';
import type { FigureTable } from '../exported/exported-result.ts';
import { scaleFigures } from '../exported/scale-figures.ts';
import { type ItemLines, type ItemResults, itemResults, mostLines, sidesNote } from '../item-results.ts';
import { paragraphs } from '../paragraphs.ts';
import { type PublishedItem, publishedTexts } from '../published-reference.ts';
import { gapLines, type ScaleItem, scaleLines } from '../scale-lines.ts';
import type { Speech } from '../speech.ts';
import { templateOf } from '../template.ts';
import inputsTemplate from '../templates/sufficiency-inputs.json' with { type: 'json' };
import type { CardKind, ExportedShowing } from './card-kind.ts';

const expandInputs = templateOf(inputsTemplate);

export const sufficiency: CardKind<'sufficiency'> = {
  question: ({ question }, speech) => [speech.words(question)],
  inputs: ({ question, items }, { speech, fields }) =>
    expandInputs({
      question: speech.words(question),
      hint: speech.say('items.hint'),
      placeholder: speech.say('items.placeholder'),
      items: items.map(({ id, label }) => ({
        label: speech.words(label),
        // In the order in which people are asked: first whether it suffices.
        scales: scales.toReversed().map((scale) => ({
          id: scaleField(scale, id),
          label: speech.say(`sufficiency.ask.${scale}`),
          value: fields[scaleField(scale, id)] ?? null,
          choices: choicesOf(scale, speech),
        })),
      })),
    }),
  receipt: (_plan, { speech, fields }) =>
    paragraphs([speech.say('sufficiency.own', { count: Object.keys(fields).length })]),
  results: (result, showing) => itemResults(shownOf(result, showing), showing.speech),
  exported: (result, showing) =>
    exportedItems(shownOf(result, showing), tablesOf(result, showing.plan, showing.speech), showing.speech),
  charts: (result, _plan, speech) => chartsOf(result, speech),
  highlight: ({ lacking }, { speech }) => [
    {
      title: speech.say('sufficiency.top'),
      lines: lacking.length > 0 ? lackingLines(lacking, speech) : [speech.say('sufficiency.enough')],
    },
  ],
  stand(choice, _plan, speech) {
    const scale = scales.find((one) => choice.startsWith(scaleField(one, ''))) ?? 'importance';
    const value = choice.slice(scaleField(scale, '').length);
    const name = choicesOf(scale, speech).find((one) => one.value === value)?.title ?? value;
    return `${speech.say(`sufficiency.scale.${scale}`)}: ${name}`;
  },
};

function shownOf(
  result: SufficiencyResult,
  { speech, smallGroup, plan }: ExportedShowing<SufficiencyPlan>,
): ItemResults {
  const { items } = result;
  return {
    question: plan.question,
    top: {
      title: speech.say('sufficiency.top'),
      lines: lackingLines(lackingIn(items).slice(0, mostLines), speech),
    },
    standout: { title: speech.say('sufficiency.gaps'), lines: sideLines(result, speech) },
    note: sidesNote(
      items.flatMap((item) => scales.map((scale) => item[scale])),
      smallGroup,
      speech,
    ),
    charts: chartsOf(result, speech),
    barNumber: speech.say('sufficiency.bar-number'),
    scale: speech.say('sufficiency.scale'),
    items: items.map((item) => linesOf(item, speech)),
    reference: publishedTexts(plan.reference, publishedOf(plan.items, speech), speech),
  };
}

function tablesOf({ items }: SufficiencyResult, _plan: SufficiencyPlan, speech: Speech): FigureTable[] {
  const unsure = speech.say('sufficiency.cannot-say');
  const compared = items.flatMap(({ label, need }) => {
    const item = speech.words(label);
    return need
      ? [
          ...scales.map((scale) => ({
            item,
            measure: speech.say(`sufficiency.scale.${scale}`),
            value: Math.round(need[scale]),
          })),
          { item, measure: speech.say('exported.gap'), value: wholeGapOf(need) },
        ]
      : [];
  });
  return [
    { title: speech.say('sufficiency.chart'), figures: compared },
    ...scales.map((scale) => ({
      title: speech.say(`sufficiency.scale.${scale}`),
      figures: scaleFigures(
        items.map((item) => onScale(item, scale)),
        { steps: stepsIn(scale, speech), cannotSay: unsure },
        speech,
      ),
    })),
  ];
}

function choicesOf(scale: Scale, speech: Speech) {
  const names = stepsIn(scale, speech);
  return [
    ...stepsOfScale[scale].map((value, place) => ({ value, title: names[place] ?? '' })),
    { value: cannotSay, title: speech.say('sufficiency.cannot-say') },
  ];
}

function stepsIn(scale: Scale, speech: Speech): string[] {
  return scale === 'importance'
    ? stepsOfScale.importance.map((step) => speech.say(`sufficiency.importance.${step}`))
    : stepsOfScale.sufficiency.map((step) => speech.say(`sufficiency.sufficiency.${step}`));
}

function lackingLines(lacking: readonly Lacking[], speech: Speech): string[] {
  return lacking.map(
    ({ label, need }) => `${speech.words(label)}: ${needLine('sufficiency.need', need, speech)}`,
  );
}

function needLine(
  text: 'sufficiency.need' | 'sufficiency.need-line' | 'sufficiency.need-met',
  need: Need,
  speech: Speech,
): string {
  return speech.say(text, {
    importance: Math.round(need.importance),
    sufficiency: Math.round(need.sufficiency),
    gap: wholeGapOf(need),
  });
}

/** What is no lack is not told as a number below zero. */
function textOfNeed(need: Need): 'sufficiency.need-line' | 'sufficiency.need-met' {
  return wholeGapOf(need) > 0 ? 'sufficiency.need-line' : 'sufficiency.need-met';
}

function sideLines({ items, widestGaps }: SufficiencyResult, speech: Speech): string[] {
  return widestGaps.slice(0, mostLines).flatMap(({ item: id, scale }) => {
    const item = items.find((one) => one.id === id);
    const higher = {
      kunta: speech.say(`sufficiency.gap-higher.${scale}.kunta`),
      hyvinvointialue: speech.say(`sufficiency.gap-higher.${scale}.hyvinvointialue`),
    };
    return item ? gapLines([onScale(item, scale)], [id], higher, speech) : [];
  });
}

function onScale(item: SufficiencyItemResult, scale: Scale): ScaleItem {
  return { id: item.id, label: item.label, ...item[scale] };
}

function linesOf(item: SufficiencyItemResult, speech: Speech): ItemLines {
  const of = scales.map((scale) => {
    const { main, details } = scaleLines(
      onScale(item, scale),
      {
        strong: `sufficiency.strong.${scale}`,
        side: 'items.side-mean',
        steps: stepsIn(scale, speech),
      },
      speech,
    );
    const name = speech.say(`sufficiency.scale.${scale}`);
    return { main: `${name}: ${main.join(' · ')}`, details: details === null ? [] : [`${name}: ${details}`] };
  });
  const details = of.flatMap((one) => one.details);
  return {
    label: speech.words(item.label),
    main: [
      ...(item.need ? [needLine(textOfNeed(item.need), item.need, speech)] : []),
      ...of.map(({ main }) => main),
    ],
    details: details.length > 0 ? details.join('. ') : null,
  };
}

function publishedOf(items: readonly SufficiencyItem[], speech: Speech): PublishedItem[] {
  return items.flatMap(({ label, reference }) =>
    reference
      ? [
          {
            label,
            askedAs: reference.label,
            names: stepsIn(reference.scale, speech),
            counts: reference.counts,
            before: `${speech.say(`sufficiency.scale.${reference.scale}`)}.`,
          },
        ]
      : [],
  );
}

function chartsOf({ items }: SufficiencyResult, speech: Speech): ChartSpec[] {
  return [...placesChart(items, speech), ...missingChart(items, speech)];
}

/** How far each item is sufficient, and how much is missing of its importance: what Teams itself can draw. */
function missingChart(items: readonly SufficiencyItemResult[], speech: Speech): ChartSpec[] {
  const placed = items.flatMap(({ label, need }) => (need ? [{ label, need }] : []));
  if (placed.length === 0) return [];
  return [
    {
      chart: 'stacked',
      title: speech.say('sufficiency.chart-missing'),
      states: [
        speech.say('sufficiency.scale.sufficiency'),
        speech.say('sufficiency.missing'),
        speech.say('sufficiency.rest'),
      ],
      unsure: [2],
      items: placed.map(({ label, need }) => {
        const enough = Math.round(need.sufficiency);
        const missing = Math.max(0, Math.round(need.importance) - enough);
        return { label: speech.words(label), counts: [enough, missing, 100 - enough - missing] };
      }),
    },
  ];
}

/** Both places of each item on one line. */
function placesChart(items: readonly SufficiencyItemResult[], speech: Speech): ChartSpec[] {
  const placed = items.flatMap(({ label, need }) => (need ? [{ label, need }] : []));
  if (placed.length === 0) return [];
  return [
    {
      chart: 'dots',
      title: speech.say('sufficiency.chart'),
      series: scales.map((scale) => speech.say(`sufficiency.scale.${scale}`)),
      scale: {
        from: 0,
        to: 100,
        least: speech.say('sufficiency.least'),
        most: speech.say('sufficiency.most'),
      },
      items: placed.map(({ label, need }) => ({
        label: speech.words(label),
        dots: scales.map((scale) => {
          const value = Math.round(need[scale]);
          return { value, text: String(value) };
        }),
      })),
    },
  ];
}

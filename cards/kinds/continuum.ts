import type { ChartSpec } from '../../bot/charts/chart-spec.ts';
import {
  byMovement,
  endsOf,
  type ContinuumItemResult,
  type ContinuumPlan,
  type ContinuumResult,
  positionChoices,
  positions,
} from '../../bot/workshop/kinds/continuum.ts';
import { cannotSay } from '../../bot/workshop/kinds/scale-item.ts';
import { itemInputs } from '../item-inputs.ts';
import { exportedItems } from '../exported/exported-items.ts';
import type { FigureTable } from '../exported/exported-result.ts';
import { scaleFigures } from '../exported/scale-figures.ts';
import { type ItemResults, itemResults, mostLines, sidesNote } from '../item-results.ts';
import { paragraphs } from '../paragraphs.ts';
import { sidesChart } from '../scale-charts.ts';
import { gapLines, scaleLines } from '../scale-lines.ts';
import type { Speech } from '../speech.ts';
import type { CardKind, ExportedShowing } from './card-kind.ts';

export const continuum: CardKind<'continuum'> = {
  question: ({ question }, speech) => [speech.words(question)],
  inputs: (plan, asking) =>
    itemInputs(
      plan,
      positionChoices.map((value) => ({ value, title: nameOf(value, plan, asking.speech) })),
      asking,
      [...momentOf(plan, asking.speech), polesLine(plan, asking.speech)],
    ),
  receipt: (_plan, { speech, fields }) =>
    paragraphs([speech.say('items.own', { count: Object.keys(fields).length })]),
  results: (result, showing) => itemResults(shownOf(result, showing), showing.speech),
  exported: (result, showing) =>
    exportedItems(shownOf(result, showing), tablesOf(result, showing), showing.speech),
  charts: chartsOf,
  highlight: ({ moved, ends }, { speech, plan }) => [
    moved.length > 0
      ? {
          title: onScale('continuum.moved', speech),
          lines: movementLines(moved, plan, speech),
        }
      : { title: onScale('continuum.top', speech), lines: endLines(ends, plan, speech) },
  ],
  stand: (choice, plan, speech) => nameOf(choice, plan, speech),
};

function onScale(title: 'continuum.moved' | 'continuum.top', speech: Speech): string {
  return speech.say('continuum.on-scale', { title: speech.say(title), from: 1, to: positions.length });
}

function shownOf(
  result: ContinuumResult,
  { speech, smallGroup, plan }: ExportedShowing<ContinuumPlan>,
): ItemResults {
  const { items, widestGaps, compared } = result;
  const towards = speech.say('continuum.higher', { right: speech.words(plan.right) });
  return {
    question: plan.question,
    top: {
      title: speech.say(compared ? 'continuum.moved' : 'continuum.top'),
      lines: withPoles(
        compared ? movementLines(items, plan, speech) : endLines(items, plan, speech),
        plan,
        speech,
      ),
    },
    standout: {
      title: speech.say('items.gaps-on-scale', { from: 1, to: positions.length }),
      lines: gapLines(
        items,
        widestGaps,
        {
          kunta: `${speech.say('side.kunta')} ${towards}`,
          hyvinvointialue: `${speech.say('side.hyvinvointialue')} ${towards}`,
        },
        speech,
      ),
    },
    note: sidesNote(items, smallGroup, speech),
    charts: chartsOf(result, plan, speech),
    scale: [
      ...momentOf(plan, speech),
      polesLine(plan, speech),
      ...(compared ? [speech.say('continuum.caution')] : []),
    ].join(' '),
    items: items.map((item) => {
      const lines = scaleLines(
        item,
        {
          strong: 'continuum.mean',
          side: 'items.side-mean',
          steps: positions.map((position) => `${position}:`),
        },
        speech,
      );
      const moved = movementOf(item, plan, speech);
      return moved === undefined ? lines : { ...lines, main: [moved, ...lines.main.slice(1)] };
    }),
    reference: undefined,
  };
}

function tablesOf(
  { items, compared }: ContinuumResult,
  { speech, plan }: ExportedShowing<ContinuumPlan>,
): FigureTable[] {
  const names = { steps: positions, cannotSay: speech.say('continuum.cannot-say') };
  const moment = compared?.moment && speech.words(compared.moment);
  const measure = moment ?? speech.say('continuum.before');
  const before = items.flatMap(({ label, before: value, figures }) =>
    figures && value !== undefined
      ? [
          { item: speech.words(label), measure, value, decimals: 1 as const },
          {
            item: speech.words(label),
            measure: (plan.moment && speech.words(plan.moment)) ?? speech.say('continuum.after'),
            value: figures.mean,
            decimals: 1 as const,
          },
        ]
      : [],
  );
  return [
    ...(before.length > 0 ? [{ title: speech.say('continuum.moved'), figures: before }] : []),
    { figures: scaleFigures(items, names, speech) },
  ];
}

function momentOf({ moment }: ContinuumPlan, speech: Speech): string[] {
  return moment ? [speech.say('continuum.moment', { moment: speech.words(moment) })] : [];
}

function polesLine({ left, right }: ContinuumPlan, speech: Speech): string {
  return speech.say('continuum.poles', { left: speech.words(left), right: speech.words(right) });
}

/** No mean can be read without knowing what the ends are. */
function withPoles(lines: readonly string[], plan: ContinuumPlan, speech: Speech): readonly string[] {
  return lines.length === 0 ? lines : [polesLine(plan, speech), ...lines];
}

/** A position by its number; the poles, and the middle, by their names too. */
function nameOf(position: string, { left, right }: ContinuumPlan, speech: Speech): string {
  const names: Readonly<Record<string, string>> = {
    1: `1 · ${speech.words(left)}`,
    4: `4 · ${speech.say('continuum.middle')}`,
    7: `7 · ${speech.words(right)}`,
    [cannotSay]: speech.say('continuum.cannot-say'),
  };
  return names[position] ?? position;
}

function stepsIn(plan: ContinuumPlan, speech: Speech): string[] {
  return positions.map((position) => nameOf(position, plan, speech));
}

/** Who stands nearest to each pole. */
function endLines(items: readonly ContinuumItemResult[], plan: ContinuumPlan, speech: Speech): string[] {
  const poles = [plan.left, plan.right];
  return endsOf(items).map(({ label, figures }, place) =>
    speech.say('continuum.nearest', {
      pole: speech.words(poles[place] ?? plan.right),
      label: speech.words(label),
      mean: speech.decimal(figures?.mean ?? 0),
    }),
  );
}

/** What moved the most comes first. */
function movementLines(items: readonly ContinuumItemResult[], plan: ContinuumPlan, speech: Speech): string[] {
  return byMovement(items)
    .slice(0, mostLines)
    .flatMap((item) => {
      const moved = movementOf(item, plan, speech);
      return moved === undefined ? [] : [`${speech.words(item.label)}: ${moved}`];
    });
}

/** From where to where, and towards which pole; what looks the same when written has not moved. */
function movementOf(
  { figures, before }: ContinuumItemResult,
  { left, right }: ContinuumPlan,
  speech: Speech,
): string | undefined {
  if (!figures || before === undefined) return undefined;
  const [from, to] = [speech.decimal(before), speech.decimal(figures.mean)];
  if (from === to) return speech.say('continuum.same', { mean: to, n: figures.n });
  const pole = speech.words(figures.mean > before ? right : left);
  return speech.say('continuum.towards', { from, to, pole, n: figures.n });
}

function chartsOf(result: ContinuumResult, plan: ContinuumPlan, speech: Speech): ChartSpec[] {
  const { items } = result;
  if (items.every(({ figures }) => figures === undefined)) return [];
  return [
    ...movedChart(result, plan, speech),
    spreadChart(items, plan, speech),
    ...sidesChart(items, stepsIn(plan, speech), speech),
  ];
}

/** How the places spread, from the left pole to the right one. */
function spreadChart(items: readonly ContinuumItemResult[], plan: ContinuumPlan, speech: Speech): ChartSpec {
  return {
    chart: 'stacked',
    title: speech.say('items.chart'),
    states: stepsIn(plan, speech).toReversed(),
    items: items
      .filter(({ n }) => n > 0)
      .map(({ label, n, cannotSay: unsure, figures }) => ({
        label: speech.words(label),
        ...(figures
          ? { counts: figures.counts.toReversed() }
          : { note: speech.say('items.too-few', { n, cannotSay: unsure }) }),
      })),
  };
}

function movedChart({ items, compared }: ContinuumResult, plan: ContinuumPlan, speech: Speech): ChartSpec[] {
  const moved = items.filter(({ before }) => before !== undefined);
  if (!compared) return [];
  const [then, now] = [compared.moment, plan.moment].map((moment) => moment && speech.words(moment));
  return [
    {
      chart: 'dots',
      title: speech.say('continuum.moved'),
      series: [then ?? speech.say('continuum.before'), now ?? speech.say('continuum.after')],
      scale: {
        from: 1,
        to: positions.length,
        least: speech.words(plan.left),
        most: speech.words(plan.right),
      },
      items: moved.map(({ label, figures, before }) => ({
        label: speech.words(label),
        dots: [before, figures?.mean].map((mean) =>
          mean === undefined ? undefined : { value: mean, text: speech.decimal(mean) },
        ),
      })),
    },
  ];
}

import type { ChartSpec } from '../../bot/charts/chart-spec.ts';
import {
  byReadiness,
  progressChoices,
  progresses,
  type Readiness,
  type ReadinessItemResult,
  type ReadinessPlan,
  type ReadinessResult,
} from '../../bot/workshop/kinds/readiness.ts';
import { readinessClasses } from '../../bot/workshop/readiness-class.ts';
import type { Words } from '../../bot/workshop/words.ts';
import { exportedItems } from '../exported/exported-items.ts';
import type { FigureTable } from '../exported/exported-result.ts';
import { shareFigures } from '../exported/share-figures.ts';
import { itemInputs } from '../item-inputs.ts';
import { countsLine } from '../counts-line.ts';
import { type ItemLines, type ItemResults, itemResults, sidesNote } from '../item-results.ts';
import { paragraphs } from '../paragraphs.ts';
import { publishedItems, publishedTexts } from '../published-reference.ts';
import { groupCountLines, shareGapLines, shareText } from '../share-lines.ts';
import { sayChoice } from '../say-choice.ts';
import type { Speech } from '../speech.ts';
import type { CardKind, ExportedShowing } from './card-kind.ts';

export const readiness: CardKind<'readiness'> = {
  question: ({ question }, speech) => [speech.words(question)],
  inputs: (plan, asking) =>
    itemInputs(
      { ...plan, items: plan.items.map((item) => ({ ...item, label: withDue(item, asking.speech) })) },
      progressChoices.map((value) => ({ value, title: asking.speech.say(`readiness.choice.${value}`) })),
      asking,
    ),
  receipt: (_plan, { speech, fields }) =>
    paragraphs([speech.say('items.own', { count: Object.keys(fields).length })]),
  results: (result, showing) => itemResults(shownOf(result, showing), showing.speech),
  exported: (result, showing) =>
    exportedItems(shownOf(result, showing), tablesOf(result, showing.plan, showing.speech), showing.speech),
  charts: (result, _plan, speech) => chartsOf(result, speech),
  highlight({ overall, least, items }, { speech }) {
    const label = speech.words(least.label);
    const lines =
      items === 1
        ? [`${label}: ${readinessLine('readiness.line', overall, speech)}`]
        : [
            readinessLine('readiness.overall', overall, speech),
            ...(least.readiness
              ? [
                  speech.say('readiness.least', {
                    label,
                    share: shareText({ count: least.readiness.started, n: least.readiness.n }, speech),
                  }),
                ]
              : []),
          ];
    return [{ title: speech.say('readiness.top'), lines }];
  },
  stand: (choice, _plan, speech) =>
    sayChoice(progressChoices, choice, (known) => speech.say(`readiness.choice.${known}`)),
};

/** An open commitment with the day by which it was promised. */
function withDue({ label, due }: ReadinessPlan['items'][number], speech: Speech): Words {
  if (!due) return label;
  const told = (text: string) => speech.say('readiness.promised', { label: text, due: speech.due(due) });
  return { fi: told(label.fi), sv: told(label.sv), en: told(label.en) };
}

function shownOf(
  result: ReadinessResult,
  { speech, smallGroup, plan }: ExportedShowing<ReadinessPlan>,
): ItemResults {
  const { items, widestGaps } = result;
  const names = namesIn(speech);
  const classes = readinessClasses.map((of) => speech.say(`readiness.class.${of}`));
  return {
    question: plan.question,
    top: { title: speech.say('readiness.top'), lines: topLines(result, speech) },
    standout: { title: speech.say('items.gaps'), lines: shareGapLines(items, widestGaps, names, speech) },
    note: sidesNote(items, smallGroup, speech),
    charts: chartsOf(result, speech),
    scale: speech.say('readiness.scale'),
    items: items.map((item) => linesOf(item, names, speech)),
    reference: publishedTexts(
      plan.reference,
      publishedItems(plan.items, classes),
      speech,
      'readiness.reference-counts',
    ),
  };
}

function tablesOf({ items }: ReadinessResult, _plan: ReadinessPlan, speech: Speech): FigureTable[] {
  const cannotSay = speech.say('readiness.choice.cannot-say');
  return [{ figures: shareFigures(items, namesIn(speech), speech, cannotSay) }];
}

function namesIn(speech: Speech): string[] {
  return progresses.map((progress) => speech.say(`readiness.choice.${progress}`));
}

/** The whole first, then what is furthest and what has hardly begun. */
function topLines({ items, overall }: ReadinessResult, speech: Speech): string[] {
  if (!overall) return [];
  const ordered = byReadiness(items);
  const ends = [
    ['readiness.furthest', ordered[0]] as const,
    ['readiness.least', ordered.length > 1 ? ordered.at(-1) : undefined] as const,
  ];
  return [
    readinessLine('readiness.overall', overall, speech),
    ...ends.flatMap(([key, item]) =>
      item?.readiness
        ? [
            speech.say(key, {
              label: speech.words(item.label),
              share: shareText({ count: item.readiness.started, n: item.readiness.n }, speech),
            }),
          ]
        : [],
    ),
  ];
}

function readinessLine(
  text: 'readiness.line' | 'readiness.overall',
  { n, started, done, class: of }: Readiness,
  speech: Speech,
): string {
  const line = speech.say(text, {
    started: shareText({ count: started, n }, speech),
    done: shareText({ count: done, n }, speech),
  });
  return of
    ? `${line} · ${speech.say('readiness.in-class', { class: speech.say(`readiness.class.${of}`) })}`
    : line;
}

function linesOf(item: ReadinessItemResult, names: readonly string[], speech: Speech): ItemLines {
  const { n, counts, cannotSay, groups, readiness: at } = item;
  const label = speech.words(item.label);
  if (!counts || !at) return { label, main: [speech.say('items.too-few', { n, cannotSay })], details: null };
  const all = [...names, speech.say('readiness.choice.cannot-say')];
  return {
    label,
    main: [readinessLine('readiness.line', at, speech), ...groupCountLines(groups, names, speech)],
    details: countsLine(all, [...counts, cannotSay]),
  };
}

function chartsOf({ items }: ReadinessResult, speech: Speech): ChartSpec[] {
  if (items.every(({ counts }) => counts === undefined)) return [];
  return [
    {
      chart: 'stacked',
      title: speech.say('items.chart'),
      states: progressChoices.map((choice) => speech.say(`readiness.choice.${choice}`)),
      unsure: [progresses.length],
      items: items
        .filter(({ n }) => n > 0)
        .map(({ label, counts, cannotSay, n }) => ({
          label: speech.words(label),
          ...(counts
            ? { counts: [...counts, cannotSay] }
            : { note: speech.say('items.too-few', { n, cannotSay }) }),
        })),
    },
  ];
}

import {
  type ChallengeItemResult,
  type ChallengePlan,
  type ChallengeResult,
  levels,
  topChallenges,
} from '../../bot/workshop/kinds/challenge.ts';
import { cannotSay } from '../../bot/workshop/kinds/scale-item.ts';
import { challengeSection, gapSection } from '../digest-sections.ts';
import { itemInputs } from '../item-inputs.ts';
import type { FigureTable } from '../exported/exported-result.ts';
import { exportedItems } from '../exported/exported-items.ts';
import { scaleFigures } from '../exported/scale-figures.ts';
import { type ItemResults, itemResults, sidesNote } from '../item-results.ts';
import { paragraphs } from '../paragraphs.ts';
import { type PublishedItem, publishedTexts } from '../published-reference.ts';
import { scaleCharts } from '../scale-charts.ts';
import { gapLines, scaleLines } from '../scale-lines.ts';
import { sayChoice } from '../say-choice.ts';
import type { Speech } from '../speech.ts';
import type { CardKind, ExportedShowing } from './card-kind.ts';

export const challenge: CardKind<'challenge'> = {
  question: ({ question }, speech) => [speech.words(question)],
  inputs: (plan, asking) =>
    itemInputs(
      plan,
      ([...levels, cannotSay] as const).map((value) => ({
        value,
        title: asking.speech.say(`challenge.level.${value}`),
      })),
      asking,
    ),
  receipt: (_plan, { speech, fields }) =>
    paragraphs([speech.say('items.own', { count: Object.keys(fields).length })]),
  results: (result, showing) => itemResults(shownOf(result, showing), showing.speech),
  exported: (result, showing) =>
    exportedItems(shownOf(result, showing), [tableOf(result, showing)], showing.speech),
  charts: ({ items }, _plan, speech) => scaleCharts(items, stepsIn(speech), speech),
  highlight: ({ top, widestGap }, { speech }) => [
    ...challengeSection({ topChallenges: top }, speech),
    ...gapSection(widestGap ? { widestGap } : {}, speech),
  ],
  stand: (choice, _plan, speech) =>
    sayChoice([...levels, cannotSay] as const, choice, (known) => speech.say(`challenge.level.${known}`)),
};

function shownOf(
  { question, items, widestGaps, reference }: ChallengeResult,
  { speech, smallGroup, plan }: ExportedShowing<ChallengePlan>,
): ItemResults {
  const steps = stepsIn(speech);
  return {
    question,
    top: { title: speech.say('digest.challenges'), lines: topLines(items, speech) },
    standout: {
      title: speech.say('items.gaps-on-scale', { from: 1, to: steps.length }),
      lines: gapLines(items, widestGaps, higherIn(speech), speech),
    },
    note: sidesNote(items, smallGroup, speech),
    charts: scaleCharts(items, steps, speech),
    scale: speech.say('challenge.scale'),
    items: items.map((item) =>
      scaleLines(item, { strong: 'challenge.strong', side: 'challenge.side', steps }, speech),
    ),
    reference: publishedTexts(reference, publishedItems(items, plan, steps, speech), speech),
  };
}

function tableOf({ items }: ChallengeResult, { speech }: ExportedShowing<ChallengePlan>): FigureTable {
  const names = {
    steps: stepsIn(speech),
    cannotSay: speech.say('challenge.level.cannot-say'),
    strong: speech.say('exported.strong.challenge'),
  };
  return { figures: scaleFigures(items, names, speech) };
}

/** What most found challenging, the largest share first; what few answered is not among them. */
function topLines(items: readonly ChallengeItemResult[], speech: Speech): string[] {
  return topChallenges(items).map(({ label, strong, n }) =>
    speech.say('items.share', { label: speech.words(label), count: strong, n }),
  );
}

function publishedItems(
  items: readonly ChallengeItemResult[],
  plan: ChallengePlan,
  names: readonly string[],
  speech: Speech,
): PublishedItem[] {
  return items.flatMap(({ id, label, figures, reference }) => {
    const askedAs = plan.items.find((item) => item.id === id)?.reference?.label;
    if (!reference || askedAs === undefined) return [];
    const then = { year: String(plan.reference?.year), refStrong: reference.strong, refN: reference.n };
    const before = figures
      ? speech.say('challenge.reference-item', { ...then, strong: figures.strong, n: figures.n })
      : speech.say('challenge.reference-item-alone', then);
    return [{ label, askedAs, names, counts: reference.counts, before }];
  });
}

function stepsIn(speech: Speech): string[] {
  return levels.map((level) => speech.say(`challenge.legend.${level}`));
}

function higherIn(speech: Speech) {
  return {
    kunta: speech.say('challenge.gap-higher.kunta'),
    hyvinvointialue: speech.say('challenge.gap-higher.hyvinvointialue'),
  };
}

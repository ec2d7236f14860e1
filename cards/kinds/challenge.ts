import {
  type ChallengeItemResult,
  cannotSay,
  levels,
  topChallenges,
} from '../../bot/workshop/kinds/challenge.ts';
import { challengeCharts } from '../challenge-charts.ts';
import { challengeReference } from '../challenge-reference.ts';
import { sizeOf } from '../fitting.ts';
import { paragraphs } from '../paragraphs.ts';
import type { Speech } from '../speech.ts';
import { templateOf } from '../template.ts';
import inputsTemplate from '../templates/challenge-inputs.json' with { type: 'json' };
import resultsTemplate from '../templates/challenge-results.json' with { type: 'json' };
import type { CardKind } from './card-kind.ts';

const expandInputs = templateOf(inputsTemplate);
const expandResults = templateOf(resultsTemplate);

const mostGaps = 3;
const bytesOfResults = 26_000;
/** One hue from dark to light: the order of the levels is seen in greyscale and without colour vision. */
const colours = ['sequential1', 'sequential3', 'sequential5', 'sequential6', 'sequential8'];

export const challenge: CardKind<'challenge'> = {
  inputs: ({ question, items }, { speech, fields }) =>
    expandInputs({
      question: speech.words(question),
      hint: speech.say('challenge.hint'),
      items: items.map(({ id, label }) => ({ id, label: speech.words(label), value: fields[id] ?? null })),
      placeholder: speech.say('challenge.placeholder'),
      choices: ([...levels, cannotSay] as const).map((value) => ({
        value,
        title: speech.say(`challenge.level.${value}`),
      })),
    }),
  receipt: (_plan, { speech, fields }) =>
    paragraphs([speech.say('challenge.own', { count: Object.keys(fields).length })]),
  results(result, { speech, smallGroup, plan }) {
    const { question, items, widestGaps } = result;
    const gaps = widestGaps.slice(0, mostGaps).flatMap((id) =>
      gapLine(
        items.find((item) => item.id === id),
        speech,
      ),
    );
    const top = topLines(items, speech);
    const withChart = (chart: object | null) => [
      ...expandResults({
        question: speech.words(question),
        sidesNote: sidesNote(items, smallGroup, speech),
        topTitle: top.length > 0 ? speech.say('digest.challenges') : null,
        top,
        figuresTitle: speech.say('challenge.figures'),
        gapsTitle: gaps.length > 0 ? speech.say('challenge.gaps') : null,
        gaps,
        chart,
        scale: speech.say('challenge.scale'),
        items: items.map((item) => ({ label: speech.words(item.label), ...figureLines(item, speech) })),
      }),
      ...challengeReference(result, plan, speech),
    ];
    const whole = withChart(chartOf(items, speech));
    // The chart repeats what the text says: it is what gives way when many long items would not fit.
    return sizeOf(whole) <= bytesOfResults ? whole : withChart(null);
  },
  charts: (result, _plan, speech) => challengeCharts(result, speech),
};

/** What most found challenging, the largest share first; what few answered is not among them. */
function topLines(items: readonly ChallengeItemResult[], speech: Speech): string[] {
  return topChallenges(items).map(({ label, strong, n }) =>
    speech.say('digest.challenge', { label: speech.words(label), strong, n }),
  );
}

/** Why a gap between the sides is not shown, or not everywhere; nothing to explain where it is. */
function sidesNote(items: readonly ChallengeItemResult[], limit: number, speech: Speech): string | null {
  const hidden = items.filter(({ n, gap }) => n > 0 && gap === undefined).length;
  if (hidden === 0) return null;
  const all = items.every(({ gap }) => gap === undefined);
  return speech.say(all ? 'challenge.sides-hidden' : 'challenge.sides-hidden-some', { limit });
}

function gapLine(item: ChallengeItemResult | undefined, speech: Speech): string[] {
  const meanOf = (side: string) => item?.sides.find((figures) => figures.side === side)?.mean;
  const [kunta, hyvinvointialue] = [meanOf('kunta'), meanOf('hyvinvointialue')];
  if (!item || kunta === undefined || hyvinvointialue === undefined) return [];
  const line = speech.say('challenge.gap', {
    label: speech.words(item.label),
    kunta: speech.decimal(kunta),
    hyvinvointialue: speech.decimal(hyvinvointialue),
    gap: speech.decimal(Math.abs(kunta - hyvinvointialue)),
  });
  const higher = kunta > hyvinvointialue ? 'kunta' : 'hyvinvointialue';
  return [`${line}. ${speech.say(`challenge.gap-higher.${higher}`)}`];
}

function chartOf(items: readonly ChallengeItemResult[], speech: Speech): object | null {
  const charted = items.flatMap(({ label, figures }) => (figures ? [{ label, counts: figures.counts }] : []));
  if (charted.length === 0) return null;
  return {
    title: speech.say('challenge.chart'),
    missing: speech.say('challenge.chart-missing'),
    bars: charted.map(({ label, counts }) => ({
      title: speech.words(label),
      data: levels.map((level, place) => ({
        legend: speech.say(`challenge.legend.${level}`),
        value: counts[place] ?? 0,
        color: colours[place],
      })),
    })),
  };
}

/** The figures of one item as text: what matters first, then the rest and the sides. */
function figureLines(
  { n, cannotSay: unsure, figures, sides, gap }: ChallengeItemResult,
  speech: Speech,
): { main: string[]; details: string | null } {
  if (!figures) return { main: [speech.say('challenge.too-few', { n, cannotSay: unsure })], details: null };
  const [five = 0, four = 0, three = 0, two = 0, one = 0] = figures.counts;
  const sideTexts = sides.map((side) =>
    speech.say('challenge.side', {
      side: speech.say(`side.${side.side}`),
      mean: speech.decimal(side.mean),
      strong: side.strong,
      n: side.n,
    }),
  );
  const gapTexts =
    gap === undefined ? [] : [speech.say('challenge.side-gap', { gap: speech.decimal(Math.abs(gap)) })];
  return {
    main: [
      speech.say('challenge.strong', {
        strong: figures.strong,
        n: figures.n,
        mean: speech.decimal(figures.mean),
      }),
      ...(sideTexts.length > 0 ? [[...sideTexts, ...gapTexts].join(' · ')] : []),
    ],
    details: [
      speech.say('challenge.counts', { five, four, three, two, one }),
      speech.say('challenge.spread', {
        median: speech.decimal(figures.median),
        spread: speech.decimal(figures.spread),
        cannotSay: unsure,
      }),
    ].join(' · '),
  };
}

import type { ChartSpec } from '../bot/charts/chart-spec.ts';
import type { Dimension } from '../bot/workshop/dimensions.ts';
import { sum } from '../bot/workshop/suppression.ts';
import type { Words } from '../bot/workshop/words.ts';
import type { Element } from './element.ts';
import { countsLine } from './counts-line.ts';
import { sizeOf } from './fitting.ts';
import { isNative, type NativeChart, nativeChart } from './native-chart.ts';
import { instead } from './pictures.ts';
import { publishedReference, type PublishedTexts } from './published-reference.ts';
import type { Speech } from './speech.ts';
import { templateOf } from './template.ts';
import template from './templates/item-results.json' with { type: 'json' };

const expand = templateOf(template);

const bytesOfResults = 26_000;
/** How many lines stand at the top of a result: one screen, not a table. */
export const mostLines = 3;

/** The result of a stage that asks the same of several items: what matters first, everything behind a button. */
export interface ItemResults {
  readonly question: Words;
  readonly top: Lines;
  /** What should catch the eye, for example where the sides differ. */
  readonly standout: Lines;
  /** Why something is not shown. */
  readonly note: string | null;
  /** The first one that Teams itself can draw is drawn. */
  readonly charts: readonly ChartSpec[];
  /** What the number means that a client writes beside a bar; how many answered where it is absent. */
  readonly barNumber?: string;
  /** How the figures are read. */
  readonly scale: string;
  readonly items: readonly ItemLines[];
  /** What is published of the same. */
  readonly reference: PublishedTexts | undefined;
}

interface Lines {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface ItemLines {
  readonly label: string;
  readonly main: readonly string[];
  readonly details: string | null;
}

/** Everything of such a result, within the size of a card. */
export function itemResults(
  { question, top, standout, note, charts, barNumber, scale, items, reference }: ItemResults,
  speech: Speech,
): Element[] {
  const main = charts.find(isNative);
  const withChart = (chart: (NativeChart & { instead: Element }) | null) => [
    ...expand({
      question: speech.words(question),
      note,
      topTitle: top.lines.length > 0 ? top.title : null,
      top: top.lines,
      figuresTitle: speech.say('items.figures'),
      standoutTitle: standout.lines.length > 0 ? standout.title : null,
      standout: standout.lines,
      chart,
      chartNote: chart
        ? [...barPartsOf(main, speech), barNumber ?? speech.say('items.bar-number')].join(' ')
        : null,
      scale,
      items,
    }),
    ...publishedReference(reference),
  ];
  // The chart repeats what the text says: it is what gives way when many long items would not fit, and first the
  // pictures that would stand in its place.
  const native = nativeChart(main);
  const drafts = native
    ? [speech, { ...speech, pictures: [] }].map((spoken) =>
        withChart({ ...native, instead: instead(charts, main, spoken) }),
      )
    : [];
  return drafts.find((draft) => sizeOf(draft) <= bytesOfResults) ?? withChart(null);
}

/** What the parts of the only bar are: a client may leave out the legend of a single one. */
function barPartsOf(spec: ChartSpec | undefined, speech: Speech): string[] {
  if (!spec || !isNative(spec)) return [];
  const [only, second] = spec.items.flatMap(({ counts }) => (counts ? [counts] : []));
  if (!only || second) return [];
  const names = spec.chart === 'stacked' ? spec.states : spec.steps;
  return [speech.say('items.bar-parts', { list: countsLine(names, only) })];
}

interface Grouped {
  readonly n: number;
  readonly gap?: unknown;
  readonly by?: Dimension;
  readonly groups: readonly { readonly n?: number; readonly counts?: readonly number[] }[];
}

/** Why a gap between the sides, or some group, is not shown, or not everywhere; nothing to explain where it is. */
export function sidesNote(items: readonly Grouped[], limit: number, speech: Speech): string | null {
  if (items.some(({ by }) => by !== undefined)) {
    const answered = items.filter(({ n }) => n > 0);
    if (answered.every(({ n, groups }) => sum(groups.map(sizeOfGroup)) === n)) return null;
    const nothing = answered.every(({ groups }) => groups.length === 0);
    return speech.say(nothing ? 'group.hidden' : 'group.hidden-some', { limit });
  }
  const hidden = items.filter(({ n, gap }) => n > 0 && gap === undefined).length;
  if (hidden === 0) return null;
  const all = items.every(({ gap }) => gap === undefined);
  return speech.say(all ? 'items.sides-hidden' : 'items.sides-hidden-some', { limit });
}

function sizeOfGroup({ n, counts = [] }: Grouped['groups'][number]): number {
  return n ?? sum(counts);
}

import type { BarsChart } from '../bot/charts/chart-spec.ts';
import type { Favourites } from '../bot/workshop/kinds/offered.ts';
import type { Words } from '../bot/workshop/words.ts';
import type { Element } from './element.ts';
import type { ExportedResult } from './exported/exported-result.ts';
import { shorten, shortenToFit, sizeOf } from './fitting.ts';
import { verbatim } from './plain.ts';
import type { Speech } from './speech.ts';
import { templateOf } from './template.ts';
import template from './templates/options-results.json' with { type: 'json' };

const expand = templateOf(template);

/** A native chart keeps a card within its size only with short names. */
const longestCharted = 60;
const bytesOfLabels = 8000;
const bytesOfFavourites = 4000;
const bytesOfResults = 24_000;
const mostFavourites = 3;
/** What one person of a group alone put first is no favourite of the group. */
const fewestForFavourite = 2;
/** What is seen at once; the rest is unfolded. */
const mostSeen = 5;

export interface OptionsResults {
  readonly question: Words;
  /** Those that got something, the most first, with their figures as they are said. */
  readonly chosen: readonly { readonly label: Words | string; readonly figures: string }[];
  /** How many got nothing. */
  readonly others: number;
  readonly favouritesTitle: string;
  readonly favourites: readonly Favourites[];
  readonly answered: number;
  readonly smallGroup: number;
  readonly chart: BarsChart | undefined;
}

/** What people chose among options: the figures in words, what the groups put first, and a chart of the same. */
export function optionsResults(shown: OptionsResults, speech: Speech): Element[] {
  const { question, chosen, others, favourites, favouritesTitle, answered, smallGroup, chart } = shown;
  const labels = shortenToFit(
    chosen.map(({ label }) => verbatim(labelOf(label, speech))),
    bytesOfLabels,
  );
  const groups = shortenToFit(
    favourites.map((group) => verbatim(favouritesLine(group, speech))),
    bytesOfFavourites,
  );
  const lines = chosen.map(({ figures }, place) => ({
    label: labels[place] ?? '',
    figures: ` · ${figures}`,
  }));
  const whole = (bars: object | null) =>
    expand({
      question: speech.words(question),
      lines: lines.slice(0, mostSeen),
      rest: lines.slice(mostSeen),
      moreTitle: lines.length > mostSeen ? speech.say('button.more') : null,
      others: chosen.length === 0 ? speech.say('results.none') : othersLine(others, speech),
      favouritesTitle: groups.length > 0 ? favouritesTitle : null,
      favourites: groups,
      note: groups.length === 0 && answered > 0 ? speech.say('group.hidden', { limit: smallGroup }) : null,
      chart: bars,
    });
  const drawn = whole(chart ? nativeBars(chart, speech) : null);
  // The chart repeats what the text says: it is what gives way when it would not fit.
  return sizeOf(drawn) <= bytesOfResults ? drawn : whole(null);
}

/** An option on one line, in the words of the agenda or as it was written. */
export function labelOf(label: Words | string, speech: Speech): string {
  return speech.words(typeof label === 'string' ? { fi: label, sv: label, en: label } : label);
}

/** A label for a picture, and the length of its bar. */
export function barOf(
  { label, value }: { label: Words | string; value: number },
  text: string,
  speech: Speech,
): BarsChart['items'][number] {
  return { label: shorten(labelOf(label, speech), longestCharted), value, text };
}

/** What the groups put first, for a file; why it is not told where it may not be. */
export function exportedFavourites(
  favourites: readonly Favourites[],
  { title, smallGroup }: { title: string; smallGroup: number },
  speech: Speech,
): Pick<ExportedResult, 'findings' | 'notes'> {
  if (favourites.length === 0) return { notes: [speech.say('group.hidden', { limit: smallGroup })] };
  return { findings: [{ title, lines: favourites.map((group) => favouritesLine(group, speech)) }] };
}

function othersLine(others: number, speech: Speech): string | null {
  return others > 0 ? speech.say('options.others', { count: others }) : null;
}

function favouritesLine({ group, n, first }: Favourites, speech: Speech): string {
  const said = first
    .filter(({ count }) => count >= fewestForFavourite)
    .slice(0, mostFavourites)
    .map(({ label, count }) => speech.say('options.first', { label: labelOf(label, speech), count, n }));
  const name = speech.group(group);
  return speech.say('options.favourites', {
    group: name,
    list: said.length > 0 ? said.join(' · ') : speech.say('options.none-first'),
  });
}

function nativeBars({ title, items }: BarsChart, speech: Speech): object {
  return {
    title,
    missing: speech.say('options.chart-missing'),
    bars: items.map(({ label, value }) => ({ x: label, y: value })),
  };
}

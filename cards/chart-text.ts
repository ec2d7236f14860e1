import type { ChartSpec, CountedItem } from '../bot/charts/chart-spec.ts';
import type { Speech } from './speech.ts';

/** The alternative text of a picture: everything that it shows, every number included, made of the same data. */
export function chartText(spec: ChartSpec, speech: Speech): string {
  return [speech.say('chart.alt', { title: spec.title }), ...linesOf(spec, speech)].join('\n');
}

/** One line an item. */
function linesOf(spec: ChartSpec, speech: Speech): string[] {
  switch (spec.chart) {
    case 'diverging':
      return spec.items.map((item) => lineOfCounts(item, spec.steps, speech));
    case 'stacked':
      return spec.items.map((item) => lineOfCounts(item, spec.states, speech));
    case 'bars':
      return spec.items.map(({ label, text }) => lineOf(label, [text]));
    case 'dots':
      return [
        speech.say('chart.scale', spec.scale),
        ...spec.items.map(({ label, dots, note }) => {
          const texts = dots.flatMap((dot, place) => (dot ? [`${spec.series[place]} ${dot.text}`] : []));
          return lineOf(label, [speech.list(texts), note]);
        }),
      ];
  }
}

function lineOfCounts(
  { label, counts, note }: CountedItem,
  names: readonly string[],
  speech: Speech,
): string {
  const texts = counts?.map((count, place) => `${names[place]} ${count}`) ?? [];
  return lineOf(label, [speech.list(texts), note]);
}

function lineOf(label: string, parts: readonly (string | undefined)[]): string {
  const told = parts.filter((part) => part !== undefined && part !== '');
  return `${label}: ${told.join('; ')}`;
}

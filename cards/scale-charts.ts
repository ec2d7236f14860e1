import type { ChartSpec } from '../bot/charts/chart-spec.ts';
import { widestGapsOf } from '../bot/workshop/kinds/scale-item.ts';
import type { ScaleItem } from './scale-lines.ts';
import type { Speech } from './speech.ts';

const comparedSides = ['kunta', 'hyvinvointialue'] as const;

/**
 * The pictures of items on a scale: how the answers spread, and where the sides stand if that may be shown. `steps`
 * are named from the strongest down.
 */
export function scaleCharts(
  items: readonly ScaleItem[],
  steps: readonly string[],
  speech: Speech,
): ChartSpec[] {
  if (items.every(({ figures }) => figures === undefined)) return [];
  return [...spreadOf(items, steps, speech), ...sidesChart(items, steps, speech)];
}

function spreadOf(items: readonly ScaleItem[], steps: readonly string[], speech: Speech): ChartSpec[] {
  return [
    {
      chart: 'diverging',
      title: speech.say('items.chart'),
      steps,
      items: items
        .filter(({ n }) => n > 0)
        .map(({ label, n, cannotSay, figures }) => ({
          label: speech.words(label),
          ...(figures
            ? {
                counts: figures.counts,
                note: speech.say('items.chart-note', { n: figures.n, mean: speech.decimal(figures.mean) }),
              }
            : { note: speech.say('items.too-few', { n, cannotSay }) }),
        })),
    },
  ];
}

/** Both sides or neither: an item where one may not be shown is left out. The widest gap comes first. */
export function sidesChart(
  items: readonly ScaleItem[],
  steps: readonly string[],
  speech: Speech,
): ChartSpec[] {
  const widestGaps = widestGapsOf(items);
  const placeOf = ({ id }: ScaleItem) =>
    widestGaps.includes(id) ? widestGaps.indexOf(id) : widestGaps.length;
  const compared = items.filter(({ gap }) => gap !== undefined).toSorted((a, b) => placeOf(a) - placeOf(b));
  if (compared.length === 0) return [];
  return [
    {
      chart: 'dots',
      title: speech.say('items.chart-sides'),
      series: comparedSides.map((side) => speech.say(`side.${side}`)),
      scale: { from: 1, to: steps.length, least: steps.at(-1) ?? '', most: steps[0] ?? '' },
      items: compared.map(({ label, groups }) => ({
        label: speech.words(label),
        dots: comparedSides.map((name) => {
          const mean = groups.find(({ group }) => group === name)?.mean;
          return mean === undefined ? undefined : { value: mean, text: speech.decimal(mean) };
        }),
      })),
    },
  ];
}

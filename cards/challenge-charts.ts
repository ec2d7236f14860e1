import type { ChartSpec } from '../bot/charts/chart-spec.ts';
import { type ChallengeItemResult, type ChallengeResult, levels } from '../bot/workshop/kinds/challenge.ts';
import type { Speech } from './speech.ts';

const comparedSides = ['kunta', 'hyvinvointialue'] as const;

/** The pictures of a challenge vote: how the answers spread, and where the sides stand if that may be shown. */
export function challengeCharts({ items, widestGaps }: ChallengeResult, speech: Speech): ChartSpec[] {
  return [...spreadOf(items, speech), ...sidesOf(items, widestGaps, speech)];
}

function spreadOf(items: readonly ChallengeItemResult[], speech: Speech): ChartSpec[] {
  if (items.every(({ figures }) => figures === undefined)) return [];
  return [
    {
      chart: 'diverging',
      title: speech.say('challenge.chart'),
      steps: levels.map((level) => speech.say(`challenge.legend.${level}`)),
      items: items.map(({ label, n, cannotSay, figures }) => ({
        label: speech.words(label),
        ...(figures
          ? {
              counts: figures.counts,
              note: speech.say('challenge.chart-note', {
                n: figures.n,
                mean: speech.decimal(figures.mean),
              }),
            }
          : { note: speech.say('challenge.too-few', { n, cannotSay }) }),
      })),
    },
  ];
}

/** Both sides or neither: an item where one may not be shown is left out. The widest gap comes first. */
function sidesOf(
  items: readonly ChallengeItemResult[],
  widestGaps: readonly string[],
  speech: Speech,
): ChartSpec[] {
  const placeOf = ({ id }: ChallengeItemResult) =>
    widestGaps.includes(id) ? widestGaps.indexOf(id) : widestGaps.length;
  const compared = items.filter(({ gap }) => gap !== undefined).toSorted((a, b) => placeOf(a) - placeOf(b));
  if (compared.length === 0) return [];
  return [
    {
      chart: 'dots',
      title: speech.say('challenge.chart-sides'),
      series: comparedSides.map((side) => speech.say(`side.${side}`)),
      scale: {
        from: 1,
        to: levels.length,
        least: speech.say('challenge.legend.1'),
        most: speech.say('challenge.legend.5'),
      },
      items: compared.map(({ label, sides }) => ({
        label: speech.words(label),
        dots: comparedSides.map((name) => {
          const mean = sides.find(({ side }) => side === name)?.mean;
          return mean === undefined ? undefined : { value: mean, text: speech.decimal(mean) };
        }),
      })),
    },
  ];
}

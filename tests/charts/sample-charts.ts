import type { ChartSpec } from '../../bot/charts/chart-spec.ts';

/** Labels as long as agendas have them, a compound that no line can hold, and one with what SVG would take for its own. */
export const labels = [
  'Lasten, nuorten ja perheiden saaminen mukaan kehittämistyöhön',
  'Johtamisosaamisen uudistaminen',
  'Lasten, nuorten ja perheiden palvelujen johtaminen yli organisaatiorajojen, Åbo ja Öölanti',
  'Lapsivaikutustenarviointimenettelykäytäntöjenkehittämissuunnitelmatyöryhmä',
  'Työ & <text>"taito"</text>',
];
const labelOf = (place: number) => labels[place % labels.length] ?? '';
const spreads = [
  [8, 13, 9, 4, 2],
  [30, 3, 1, 0, 2],
  [0, 0, 0, 5, 20],
  [1200, 331, 415, 71, 1],
  [0, 0, 4, 0, 0],
];
const many = (count: number) => Array.from({ length: count }, (_, place) => place);
const steps = ['Erittäin', 'Melko', 'Jokseenkin', 'Vähän', 'Ei lainkaan'];

/** Every sort of chart with so many items. */
export function chartsOfEverySort(count: number): ChartSpec[] {
  const counted = many(count).map((place) => ({
    label: labelOf(place),
    counts: spreads[place % spreads.length] ?? [],
    note: `36 otti kantaa, keskiarvo 3,${place}`,
  }));
  const tooFew = { label: 'Liian vähän vastauksia', note: '2 otti kantaa: tunnuslukuja ei näytetä.' };
  return [
    { chart: 'diverging', title: 'Vastausten jakauma', steps, items: [...counted, tooFew] },
    {
      chart: 'diverging',
      title: 'Riittävyys neljällä portaalla',
      steps: steps.slice(0, 4),
      items: counted.map((item) => ({ ...item, counts: item.counts.slice(0, 4) })),
    },
    {
      chart: 'stacked',
      title: 'Mistä on sovittu',
      states: ['Sovittu', 'Keskusteltu', 'Aiotaan sopia myöhemmin', 'Ei ole sovittu', 'Ei tietoa'],
      unsure: [4],
      items: [...counted, tooFew],
    },
    {
      chart: 'bars',
      title: 'Pisteet',
      items: many(count).map((place) => ({
        label: labelOf(place),
        value: Math.max(0, 57 - 7 * place),
        text: `${Math.max(0, 57 - 7 * place)} pistettä`,
      })),
    },
    ...[1, 2, 3].map(
      (series): ChartSpec => ({
        chart: 'dots',
        title: `Keskiarvot, ${series}`,
        series: ['Kunta', 'Hyvinvointialue', 'Kumppani'].slice(0, series),
        scale: { from: 1, to: 7, least: 'Suunnitellaan erikseen omissa organisaatioissa', most: 'Yhdessä' },
        items: many(count).map((place) => ({
          label: labelOf(place),
          dots: many(series).map((one) => {
            const value = 1 + ((place * 3 + one * one) % 7);
            return place === 1 && one > 0 ? undefined : { value, text: `${value},${place % 10}` };
          }),
          note: `${place} vastasi`,
        })),
      }),
    ),
  ];
}

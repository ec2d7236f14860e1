import type { BarsChart } from '../../bot/charts/chart-spec.ts';
import { offeredIn } from '../../bot/workshop/kinds/offered.ts';
import { placeField, type RankingResult } from '../../bot/workshop/kinds/ranking.ts';
import { shorten, shortenToFit } from '../fitting.ts';
import { barOf, exportedFavourites, labelOf, optionsResults } from '../options-results.ts';
import { quotesOf } from '../quotes.ts';
import type { Speech } from '../speech.ts';
import { templateOf } from '../template.ts';
import inputsTemplate from '../templates/ranking-inputs.json' with { type: 'json' };
import type { CardKind } from './card-kind.ts';

const expandInputs = templateOf(inputsTemplate);

/** The same choices stand once for every place. */
const bytesOfAllChoices = 14_000;
const bytesOfOwn = 6000;

export const ranking: CardKind<'ranking'> = {
  question: ({ question }, speech) => [speech.words(question)],
  inputs(plan, { speech, fields, options }) {
    const offered = offeredIn(plan, options);
    const labels = shortenToFit(
      offered.map(({ label }) => labelOf(label, speech)),
      bytesOfAllChoices / plan.most,
    );
    return expandInputs({
      question: speech.words(plan.question),
      hint: speech.say('ranking.hint', { most: plan.most }),
      placeholder: speech.say('items.placeholder'),
      choices: offered.map(({ id }, place) => ({ value: id, title: labels[place] ?? '' })),
      places: placesOf(plan.most).map((place) => ({
        id: placeField(place),
        label: speech.say('ranking.place', { place }),
        value: fields[placeField(place)] ?? null,
      })),
    });
  },
  receipt(plan, { speech, fields, options }) {
    const offered = offeredIn(plan, options);
    return quotesOf(
      placesOf(plan.most).flatMap((place) => {
        const option = offered.find(({ id }) => id === fields[placeField(place)]);
        return option
          ? [{ text: labelOf(option.label, speech), by: speech.say('ranking.place', { place }) }]
          : [];
      }),
      bytesOfOwn,
    );
  },
  results(result, { speech, smallGroup, answered }) {
    const chosen = result.options.filter(({ score }) => score > 0);
    return optionsResults(
      {
        question: result.question,
        chosen: chosen.map(({ label, score, people, first }) => ({
          label,
          figures: speech.say('ranking.result', { score, people, first }),
        })),
        others: result.options.length - chosen.length,
        favouritesTitle: speech.say('ranking.favourites'),
        favourites: result.favourites,
        answered: answered.total,
        smallGroup,
        chart: chartOf(result, speech),
      },
      speech,
    );
  },
  exported: ({ question, options, favourites }, { speech, smallGroup }) => ({
    question: speech.words(question),
    ...exportedFavourites(favourites, { title: speech.say('ranking.favourites'), smallGroup }, speech),
    tables: [
      {
        figures: options.flatMap(({ label, score: sum, people, first }) => {
          const item = labelOf(label, speech);
          return [
            { item, measure: speech.say('exported.points'), value: sum },
            { item, measure: speech.say('exported.chosen-by'), value: people },
            { item, measure: speech.say('exported.first'), value: first },
          ];
        }),
      },
    ],
  }),
  charts: (result, _plan, speech) => [chartOf(result, speech)].filter((chart) => chart !== undefined),
  highlight: ({ winners }, { speech, longest }) => [
    {
      title: speech.say('ranking.told'),
      lines: winners.map(({ label, points: sum }, place) =>
        speech.say('ranking.winner', {
          label: shorten(labelOf(label, speech), longest),
          points: sum,
          place: place + 1,
        }),
      ),
    },
  ],
  stand: (choice, _plan, speech) => speech.say('stands.place', { place: Number(choice) }),
};

function placesOf(most: number): number[] {
  return Array.from({ length: most }, (_, place) => place + 1);
}

function chartOf({ options, most }: RankingResult, speech: Speech): BarsChart | undefined {
  const items = options
    .filter(({ score }) => score > 0)
    .map(({ label, score }) =>
      barOf({ label, value: score }, speech.say('points.count', { points: score }), speech),
    );
  return items.length === 0
    ? undefined
    : { chart: 'bars', title: speech.say('ranking.chart', { most }), items };
}

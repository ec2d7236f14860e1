import type { BarsChart } from '../../bot/charts/chart-spec.ts';
import { offeredIn } from '../../bot/workshop/kinds/offered.ts';
import type { PointsResult } from '../../bot/workshop/kinds/points.ts';
import { shorten, shortenToFit } from '../fitting.ts';
import { barOf, exportedFavourites, labelOf, optionsResults } from '../options-results.ts';
import { quotesOf } from '../quotes.ts';
import type { Speech } from '../speech.ts';
import { templateOf } from '../template.ts';
import inputsTemplate from '../templates/points-inputs.json' with { type: 'json' };
import type { CardKind } from './card-kind.ts';

const expandInputs = templateOf(inputsTemplate);

const bytesOfLabels = 12_000;
const bytesOfOwn = 6000;

export const points: CardKind<'points'> = {
  question: ({ question }, speech) => [speech.words(question)],
  inputs(plan, { speech, fields, options }) {
    const offered = offeredIn(plan, options);
    const labels = shortenToFit(
      offered.map(({ label }) => labelOf(label, speech)),
      bytesOfLabels,
    );
    return expandInputs({
      question: speech.words(plan.question),
      hint: speech.say('points.hint', { points: plan.points }),
      placeholder: '0',
      most: plan.points,
      wrong: speech.say('points.wrong', { points: plan.points }),
      options: offered.map(({ id }, place) => ({
        id,
        label: labels[place] ?? '',
        value: fields[id] === undefined ? null : Number(fields[id]),
      })),
    });
  },
  receipt: (plan, { speech, fields, options }) =>
    quotesOf(
      offeredIn(plan, options)
        .filter(({ id }) => fields[id] !== undefined)
        .map(({ id, label }) => ({
          text: labelOf(label, speech),
          by: speech.say('points.count', { points: Number(fields[id]) }),
        })),
      bytesOfOwn,
    ),
  results(result, { speech, smallGroup, answered }) {
    const chosen = result.options.filter((option) => option.points > 0);
    return optionsResults(
      {
        question: result.question,
        chosen: chosen.map(({ label, points: sum, people }) => ({
          label,
          figures: speech.say('points.result', { points: sum, people }),
        })),
        others: result.options.length - chosen.length,
        favouritesTitle: speech.say('points.favourites'),
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
    ...exportedFavourites(favourites, { title: speech.say('points.favourites'), smallGroup }, speech),
    tables: [
      {
        figures: options.flatMap(({ label, points: sum, people }) => {
          const item = labelOf(label, speech);
          return [
            { item, measure: speech.say('exported.points'), value: sum },
            { item, measure: speech.say('exported.chosen-by'), value: people },
          ];
        }),
      },
    ],
  }),
  charts: (result, _plan, speech) => [chartOf(result, speech)].filter((chart) => chart !== undefined),
  highlight: ({ winners }, { speech, longest }) => [
    {
      title: speech.say('digest.priorities'),
      lines: winners.map(({ label, points: sum }) =>
        speech.say('digest.priority', {
          label: shorten(labelOf(label, speech), longest),
          points: sum,
        }),
      ),
    },
  ],
  stand: (choice, _plan, speech) => speech.say('stands.points', { points: Number(choice) }),
};

function chartOf({ options }: PointsResult, speech: Speech): BarsChart | undefined {
  const items = options
    .filter((option) => option.points > 0)
    .map(({ label, points: sum }) =>
      barOf({ label, value: sum }, speech.say('points.count', { points: sum }), speech),
    );
  return items.length === 0 ? undefined : { chart: 'bars', title: speech.say('points.chart'), items };
}

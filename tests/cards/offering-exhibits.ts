import type { Fields } from '../../bot/workshop/kinds/kind.ts';
import type { Plans } from '../../bot/workshop/kinds/all-kinds.ts';
import type { View } from '../../bot/workshop/views.ts';
import { type Exhibit, headOfSession, headOfStage } from './exhibit.ts';
import { plans } from './sample-plans.ts';
import { answered, commitmentsOf, optionsOf, rowId, rowsOf } from './sample-results.ts';
import type { Writing } from './sample-texts.ts';

/** What is built on what people wrote before: points and order on their words, and promises that start there. */
export function offeringExhibits(writing: Writing): Exhibit[] {
  const session = headOfSession(writing);
  const options = optionsOf(15, writing);
  const asking = (
    plan: Plans['points'] | Plans['ranking'] | Plans['commitment'],
    fields: Fields,
  ): Exhibit[] => {
    const usual = { session, stage: headOfStage(plan.kind), plan, options, fields };
    const named = `${plan.kind} on what was said, ${writing.name}`;
    return [
      {
        name: `stage ${named}`,
        view: {
          view: 'stage',
          mode: 'mine',
          ...usual,
          smallGroup: 5,
          thisQuarter: { year: 2026, quarter: 4 },
        },
      },
      { name: `receipt ${named}`, view: { view: 'receipt', ...usual, entries: 1, told: {} } },
    ];
  };
  const { options: _own, ...points } = plans.points;
  const { options: _too, ...ranking } = plans.ranking;
  const promise = { startsFrom: rowId(1), what: writing.line(0), owner: writing.line(1), day: '2027-03-15' };
  const first = options.map(({ id, text }) => ({ id, label: text, count: 3 }));
  const favourites = ['kunta', 'hyvinvointialue', 'kumppani'].map((group) => ({ group, n: 12, first }));
  return [
    ...asking({ ...points, of: 'dialogue' }, { [rowId(0)]: '3', [rowId(14)]: '2' }),
    ...asking({ ...ranking, of: 'dialogue' }, { place1: rowId(0), place2: rowId(14) }),
    ...asking({ ...plans.commitment, startsFrom: 'points' }, promise),
    results('points', {
      question: points.question,
      options: options.map(({ id, text }, n) => ({ id, label: text, points: 60 - n, people: 20 - n })),
      favourites,
    }),
    results('ranking', {
      question: ranking.question,
      most: 5,
      options: options.map(({ id, text }, n) => ({ id, label: text, score: 60 - n, people: 20, first: 3 })),
      favourites: favourites.slice(0, 1).map((group) => ({ ...group, first: [] })),
    }),
    results('commitment', {
      commitments: rowsOf(
        commitmentsOf(3, writing).map((made, n) => ({
          ...made,
          startsFrom: options[n] ?? { id: '', text: '' },
        })),
      ),
    }),
  ];

  function results(
    kind: 'points' | 'ranking' | 'commitment',
    result: Extract<View, { view: 'results' }>['result'],
  ): Exhibit {
    return {
      name: `results of ${kind} on what was said, ${writing.name}`,
      view: {
        view: 'results',
        session,
        stage: headOfStage(kind),
        plan: plans[kind],
        result,
        answered,
        smallGroup: 5,
        hidden: 0,
        total: 3,
        part: 1,
        parts: 1,
      },
    };
  }
}

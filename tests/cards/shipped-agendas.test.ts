import { loadAgendas } from '../../bot/agendas/load-agendas.ts';
import { questionsOf } from '../../bot/workshop/background.ts';
import { kindOf, type StagePlan } from '../../bot/workshop/kinds/all-kinds.ts';
import type { View } from '../../bot/workshop/views.ts';
import { renderCard } from '../../cards/render.ts';
import type { Reader } from '../../cards/speech.ts';
import { faultsOf } from './card-faults.ts';

const timeZone = 'Europe/Helsinki';
const readers: readonly Reader[] = [
  { language: 'fi', timeZone },
  { language: 'sv', timeZone },
  { language: 'en', timeZone },
  { language: 'fi', beside: 'sv', timeZone },
];
const agendas = await loadAgendas();
/** No county has more municipalities to choose from. */
const largest = 'pohjois-pohjanmaa';
const asking = agendas.flatMap((agenda) =>
  agenda.stages
    .filter((plan) => kindOf(plan).asks)
    .map((plan): [string, View] => [`${agenda.id}: ${plan.id}`, answerCard(plan, agenda)]),
);

describe.each(readers)('in $language beside $beside', (reader) => {
  test.each(asking)('%s fits on its card', (_, view) => {
    expect(faultsOf(renderCard(view, reader))).toEqual([]);
  });
});

/** The card at its longest: it also asks everything that the agenda asks of a person. */
function answerCard(plan: StagePlan, agenda: (typeof agendas)[number]): View {
  const { id, name, stages } = agenda;
  return {
    view: 'stage',
    mode: 'shared',
    session: { id: `s-${id}`, version: 1, title: name.fi, rehearsal: false },
    stage: {
      id: plan.id,
      kind: plan.kind,
      number: stages.indexOf(plan) + 1,
      of: stages.length,
      title: plan.title,
      minutes: plan.minutes,
      anonymous: plan.anonymous,
    },
    plan,
    smallGroup: 5,
    ...questionsOf({ agenda, counties: [largest] }),
    options: [],
    thisQuarter: { year: 2026, quarter: 4 },
  };
}

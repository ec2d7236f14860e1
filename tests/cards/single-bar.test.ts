import { kinds } from '../../bot/workshop/kinds/all-kinds.ts';
import type { ResultsView } from '../../bot/workshop/views.ts';
import { languages } from '../../bot/workshop/words.ts';
import { renderCard } from '../../cards/render.ts';
import { headOfSession, headOfStage } from './exhibit.ts';
import { plans } from './sample-plans.ts';
import { answered, rowsOf } from './sample-results.ts';
import { realistic } from './sample-texts.ts';

const none = { options: [], smallGroup: 5 };

function cardOf(
  shown: Pick<ResultsView, 'plan' | 'result'>,
  language: (typeof languages)[number] = 'fi',
): string {
  const view: ResultsView = {
    view: 'results',
    session: headOfSession(realistic),
    stage: headOfStage(shown.plan.kind),
    answered,
    smallGroup: 5,
    hidden: 0,
    total: 12,
    part: 1,
    parts: 1,
    ...shown,
  };
  return JSON.stringify(renderCard(view, { language, timeZone: 'Europe/Helsinki' }));
}

/** A readiness vote on the first so many items: three done, two in progress. */
function readinessCard(items: number, language: (typeof languages)[number] = 'fi'): string {
  const plan = { ...plans.readiness, items: plans.readiness.items.slice(0, items) };
  const choices = ['done', 'done', 'done', 'in-progress', 'in-progress'];
  const rows = plan.items.flatMap(({ id }) => choices.map((choice) => ({ item: id, choice })));
  const result = kinds.readiness.resultOf({ answered, rows: rowsOf(rows) }, plan, none);
  return cardOf({ plan, result }, language);
}

test.each(languages)('a single bar says in %s what its parts are', (language) => {
  const parts = {
    fi: 'Palkin osat vasemmalta oikealle: Valmis 3 · Käynnissä 2 · Ei aloitettu 0 · En osaa sanoa 0.',
    sv: 'Stapelns delar från vänster till höger: Klart 3 · På gång 2',
    en: 'Parts of the bar from left to right: Done 3 · In progress 2',
  }[language];
  expect(readinessCard(1, language)).toContain(parts);
});

test('the number beside a bar is explained', () => {
  expect(readinessCard(2)).toContain('Luku palkin vieressä kertoo vastausten määrän.');
  const card = sufficiencyCard('5', '1');
  expect(card).toContain('siksi luku sen vieressä on aina 100');
  expect(card).not.toContain('vastausten määrän');
});

test('several bars have their legend', () => {
  expect(readinessCard(2)).not.toContain('Palkin osat');
  expect(readinessCard(2)).toContain('"showLegend":true');
});

/** A vote of five on the importance and the sufficiency of one item. */
function sufficiencyCard(importance: string, sufficiency: string): string {
  const plan = { ...plans.sufficiency, items: plans.sufficiency.items.slice(0, 1) };
  const [item] = plan.items;
  const rows = Array.from({ length: 5 }).flatMap(() => [
    { item: `importance_${item?.id}`, choice: importance },
    { item: `sufficiency_${item?.id}`, choice: sufficiency },
  ]);
  return cardOf({ plan, result: kinds.sufficiency.resultOf({ answered, rows: rowsOf(rows) }, plan, none) });
}

test('what lacks is a shortfall, and gap is said of the sides alone', () => {
  expect(sufficiencyCard('5', '1')).toContain('Vaje 100: tärkeys 100, riittävyys 0 (0–100)');
  expect(sufficiencyCard('5', '1')).not.toMatch(/[Ee]ro \d/);
});

test('what is more sufficient than important lacks nothing, rather than less than nothing', () => {
  const card = sufficiencyCard('1', '4');
  expect(card).toContain('Ei vajetta: tärkeys 0, riittävyys 100 (0–100)');
  expect(card).not.toMatch(/[-−]100/);
});

test('people are asked in the order of the question: first whether it suffices', () => {
  const stage = JSON.stringify(
    renderCard(
      {
        view: 'stage',
        mode: 'shared',
        session: headOfSession(realistic),
        stage: headOfStage('sufficiency'),
        plan: plans.sufficiency,
        options: [],
        thisQuarter: { year: 2026, quarter: 4 },
        smallGroup: 5,
      },
      { language: 'fi', timeZone: 'Europe/Helsinki' },
    ),
  );
  expect(stage.indexOf('Kuinka riittävää?')).toBeGreaterThan(0);
  expect(stage.indexOf('Kuinka riittävää?')).toBeLessThan(stage.indexOf('Kuinka tärkeää?'));
});

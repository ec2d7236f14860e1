import { launchFields } from '../../bot/workshop/verbs.ts';
import type { AgendaChoice } from '../../bot/workshop/launching-views.ts';
import type { Element } from '../../cards/element.ts';
import { renderCard } from '../../cards/render.ts';
import { partsOf, stringsOf } from './card-parts.ts';
import { inEveryLanguage } from './sample-texts.ts';

const reader = { language: 'fi', timeZone: 'Europe/Helsinki' } as const;

/** Purposes as long as those that are shipped. */
function agendas(count: number): AgendaChoice[] {
  return Array.from({ length: count }, (_, place) => ({
    id: `agenda-${place}`,
    name: inEveryLanguage(`Pohja ${place}`),
    purpose: inEveryLanguage(`${'Nähdään, missä arviot osuvat yksiin. '.repeat(6)}Loppu ${place}`),
    audience: inEveryLanguage('Johtoryhmille'),
    minutes: 75,
  }));
}

const parts = (count: number) =>
  partsOf(renderCard({ view: 'choose-agenda', series: [], language: 'fi', agendas: agendas(count) }, reader));
const choiceOf = (all: readonly Element[]) => all.find(({ id }) => id === launchFields.agenda);

test('of twenty agendas each can be chosen from a list that opens, and none is chosen beforehand', () => {
  const choice = choiceOf(parts(20));
  expect(choice).toMatchObject({ style: 'compact', isRequired: true, errorMessage: expect.any(String) });
  expect(choice).not.toHaveProperty('value');
  expect(choice?.['choices']).toEqual(
    agendas(20).map(({ id, name }) => ({ value: id, title: `${name.fi} (75 min)` })),
  );
});

test('the only agenda is chosen beforehand', () => {
  expect(choiceOf(parts(1))).toMatchObject({ value: 'agenda-0' });
});

test('what twenty agendas are for stands behind a button, whole', () => {
  const all = parts(20);
  const folded = all.find(({ isVisible }) => isVisible === false);
  const lines = stringsOf(folded?.['items']).filter(({ property }) => property === 'text');
  expect(lines.map(({ text }) => text.replace(/ (?:Nähdään.*yksiin\. )+/, ' '))).toEqual(
    agendas(20).map(
      ({ name }, place) =>
        `**${name.fi}:** Loppu ${place} fi Kokeile: kirjoita ”harjoittele agenda-${place}”.`,
    ),
  );
  expect(all.find(({ type }) => type === 'Action.ToggleVisibility')).toMatchObject({
    targetElements: [folded?.['id']],
  });
});

test('what is open for days tells days, and what comes again says so', () => {
  const [first, second, third] = agendas(3);
  const all = partsOf(
    renderCard(
      {
        view: 'choose-agenda',
        series: [],
        language: 'fi',
        agendas: [
          { ...first!, openDays: 14 },
          { ...second!, openDays: 10 },
          { ...third!, recurs: true },
        ],
      },
      reader,
    ),
  );
  const { choices = [] } = choiceOf(all) as { choices?: { title: string }[] };
  const titles = choices.map(({ title }) => title);
  expect(titles.map((title) => title.replace(/^.*\(/, '('))).toEqual([
    '(auki 2 viikkoa)',
    '(auki 10 päivää)',
    '(75 min, toistuva)',
  ]);
});

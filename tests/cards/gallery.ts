import { counties } from '../../bot/workshop/counties.ts';
import { refusalCodes } from '../../bot/workshop/refusals.ts';
import { adaptingExhibits } from './adapting-exhibits.ts';
import { exportingExhibits } from './exporting-exhibits.ts';
import { type Exhibit, exhibit, headOfStage, kindNames } from './exhibit.ts';
import { roundExhibits } from './round-exhibits.ts';
import { extreme, inEveryLanguage, realistic } from './sample-texts.ts';
import { seriesExhibits } from './series-exhibits.ts';
import { sessionExhibits } from './session-exhibits.ts';
import { stageExhibits } from './stage-exhibits.ts';

/** Every view in every state, with what people usually write and with the worst that they can. */
export const gallery: readonly Exhibit[] = [
  ...plainExhibits(),
  ...[realistic, extreme].flatMap((writing) => [
    ...sessionExhibits(writing),
    ...seriesExhibits(writing),
    ...stageExhibits(writing),
    ...adaptingExhibits(writing),
    ...exportingExhibits(writing),
    ...roundExhibits(writing),
  ]),
];

function plainExhibits(): Exhibit[] {
  const agenda = {
    id: 'toimintakulttuuri',
    name: inEveryLanguage('1. Toimintakulttuuri *yhdessä*'),
    purpose: inEveryLanguage('Tunnistaa yhteiset haasteet ja sopia niistä.'),
    audience: inEveryLanguage('Johtoryhmät'),
    minutes: 75,
  };
  const stages = kindNames.map((kind) => ({
    ...headOfStage(kind),
    asks: kind !== 'talk',
    alwaysNamed: kind === 'commitment',
  }));
  const planned = {
    id: 'satakunta',
    name: inEveryLanguage('Kolme *työpajaa*'),
    purpose: inEveryLanguage('Ajatuksista toimintakulttuuriin ja seurantaan.'),
    number: 2,
    of: 3,
    agenda: agenda.name,
    minutes: 75,
  };
  const alone = { earlier: [], needsEarlier: false };
  return [
    exhibit('welcome', { view: 'welcome' }),
    ...(['personal', 'conversation'] as const).flatMap((where) => [
      exhibit(`help ${where}`, { view: 'help', where }),
      exhibit(`unknown word ${where}`, { view: 'unknown-word', where }),
    ]),
    exhibit('choose agenda', {
      view: 'choose-agenda',
      series: [planned],
      language: 'fi',
      agendas: [agenda, { ...agenda, id: 'b' }],
    }),
    exhibit("choose agenda, with more of one's own", {
      view: 'choose-agenda',
      series: [],
      language: 'fi',
      agendas: [agenda],
      keepsMore: true,
    }),
    exhibit('choose agenda, on the way', {
      view: 'choose-agenda',
      series: [planned],
      language: 'sv',
      secondLanguage: 'fi',
      agendas: [{ ...agenda, id: 'draft:a', adapted: true }, agenda],
      chosen: 'draft:a',
      draft: 'draft:a',
    }),
    ...([false, true] as const).map((began) =>
      exhibit(`choose rehearsal, ${began ? 'again' : 'first'}`, {
        view: 'choose-rehearsal',
        agendas: [
          { ...agenda, theme: 'start' },
          { ...agenda, id: 'weeks', theme: 'survey-2017', openDays: 14 },
          { ...agenda, id: 'days', theme: 'survey-2017', openDays: 10 },
          { ...agenda, id: 'coffee', theme: 'follow-up', recurs: true },
          { ...agenda, id: 'own:a', own: true },
        ],
        ...(began && { began }),
      }),
    ),
    exhibit('choose agenda, only one', {
      view: 'choose-agenda',
      series: [],
      language: 'en',
      agendas: [agenda],
    }),
    ...[realistic, extreme].map((writing) =>
      exhibit(`choose agenda, fifty, ${writing.name}`, {
        view: 'choose-agenda',
        series: [],
        language: 'fi',
        agendas: Array.from({ length: 50 }, (_, place) => ({
          ...agenda,
          id: `agenda-${place}`,
          name: inEveryLanguage(writing.line(place).slice(0, 57)),
          purpose: inEveryLanguage(writing.text(place).slice(0, 397)),
        })),
      }),
    ),
    exhibit('choose agenda, none', { view: 'choose-agenda', series: [], language: 'sv', agendas: [] }),
    exhibit('launch', { view: 'launch', agenda, language: 'fi', stages, expected: 12, ...alone }),
    exhibit('launch, with a link', {
      view: 'launch',
      agenda,
      language: 'fi',
      stages,
      mayLink: true,
      ...alone,
    }),
    exhibit('launch, continuing', {
      view: 'launch',
      agenda,
      language: 'sv',
      stages,
      earlier: Array.from({ length: 10 }, (_, place) => ({
        session: `s-${place}`,
        title: extreme.line(place).slice(0, 120),
        at: '2026-09-03T09:00:00.000Z',
        runs: {
          stages: 8 - (place % 3),
          minutes: 75 - place,
          promises: place,
          ...(place % 2 === 0 && { vote: { title: inEveryLanguage('Haasteet nyt'), items: 10 } }),
          withoutVote:
            place % 2 ? [inEveryLanguage('Haasteet nyt'), inEveryLanguage('Mikä on muuttunut?')] : [],
          withoutPromises: place % 3 ? [inEveryLanguage('Avoimet sitoumukset')] : [],
        },
      })),
      needsEarlier: true,
      series: { id: 'satakunta', name: planned.name, number: 3, of: 3, follows: 's-1' },
    }),
    exhibit('launch, nothing to follow', {
      view: 'launch',
      agenda,
      language: 'fi',
      stages,
      ...alone,
      needsEarlier: true,
    }),
    exhibit('launch, open round', {
      view: 'launch',
      agenda,
      language: 'fi',
      stages,
      ...alone,
      round: {
        closesOn: '2026-12-15',
        nudgeDays: [7, 2],
        statable: stages
          .slice(0, 2)
          .map(({ id, number, title }) => ({ id, number, title, proposed: number === 1 })),
      },
      draft: 'draft:a',
      refused: { refusal: 'anonymous-by-organisation', values: { number: 1 } },
      typed: { closesOn: '2026-12-24', nudgeDays: '', invited: extreme.text(1).slice(0, 8000) },
    }),
    exhibit('launch, talk only', {
      view: 'launch',
      agenda,
      language: 'en',
      stages: stages.filter(({ asks }) => !asks),
      ...alone,
    }),
    exhibit('launch, asking the county', {
      view: 'launch',
      agenda,
      language: 'sv',
      stages,
      ...alone,
      counties: counties.map(({ id, name }) => ({ id, name })),
    }),
    ...refusalCodes.flatMap((notice) => [
      exhibit(`notice ${notice}`, { view: 'notice', notice }),
      exhibit(`notice ${notice} with a limit`, { view: 'notice', notice, values: { most: 120 } }),
    ]),
  ];
}

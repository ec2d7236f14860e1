import { dimensions } from '../../bot/workshop/dimensions.ts';
import type { Grouping } from '../../bot/workshop/grouping.ts';
import type { Outlook } from '../../bot/workshop/outlook.ts';
import type { View } from '../../bot/workshop/views.ts';
import { type Exhibit, headOfSession, headOfStage, kindNames } from './exhibit.ts';
import { offeringExhibits } from './offering-exhibits.ts';
import { headingsExhibits } from './headings-exhibits.ts';
import { digestOf, roundDigestOf, rowId } from './sample-results.ts';
import { inEveryLanguage, type Writing } from './sample-texts.ts';

const outlooks: Outlook[] = [
  {
    by: 'side',
    shows: 'nothing',
    known: 12,
    coming: 2,
    limit: 5,
    small: [
      { group: 'kunta', count: 0, more: 5 },
      { group: 'kumppani', count: 3, more: 2 },
    ],
  },
  {
    by: 'municipality',
    shows: 'some',
    known: 20,
    limit: 5,
    small: [
      { group: '609', count: 3, more: 2 },
      { group: 'area', count: 1, more: 4 },
    ],
  },
  { by: 'side', shows: 'nothing', known: 0, coming: 8, limit: 5, small: [] },
];
const groupings: Grouping[] = [
  { by: 'side' },
  { by: 'side', mainSides: true },
  { by: 'party', merged: [{ groups: ['jarjesto', 'seurakunta'] }] },
  { by: 'level' },
  { by: 'municipality' },
];

/** What belongs to a whole session. */
export function sessionExhibits(writing: Writing): Exhibit[] {
  const session = headOfSession(writing);
  const view = (name: string, shown: View): Exhibit => ({ name: `${name}, ${writing.name}`, view: shown });
  const stage = headOfStage('dialogue');
  return [
    view('lobby', {
      view: 'lobby',
      session,
      purpose: inEveryLanguage('Tunnistaa yhteiset haasteet.'),
      stages: kindNames.map((kind) => ({ ...headOfStage(kind), asks: kind !== 'talk' })),
      minutes: 75,
      facilitators: [writing.line(0), writing.line(1)],
      smallGroup: 5,
    }),
    view('lobby, with a link', {
      view: 'lobby',
      session,
      purpose: inEveryLanguage('Tunnistaa yhteiset haasteet.'),
      stages: [],
      minutes: 75,
      facilitators: [writing.line(0)],
      smallGroup: 5,
      linkCode: 'CDFG2345',
    }),
    ...[true, false].map((open) =>
      view(`link, ${open ? 'open' : 'closed'}`, {
        view: 'link',
        session,
        code: 'CDFG2345',
        open,
        came: open ? 0 : 100,
        most: 100,
        revision: 3,
      }),
    ),
    view('wall link', {
      view: 'wall-link',
      session,
      url: `https://yhdyspinta.example.fi/seina/${'x'.repeat(300)}`,
      hours: 24,
    }),
    view('join', {
      view: 'join',
      session,
      purpose: inEveryLanguage('Tunnistaa yhteiset haasteet.\nSopia niistä.'),
      facilitators: [writing.line(0), writing.line(1)],
      told: { party: 'sote' },
      parties: ['sivistys', 'sote', 'jarjesto'],
      levels: ['field'],
    }),
    view('lobby, rehearsed at once', {
      view: 'lobby',
      session: { ...session, rehearsal: true },
      purpose: inEveryLanguage('Tunnistaa yhteiset haasteet.'),
      stages: [],
      minutes: 75,
      facilitators: [writing.line(0)],
      smallGroup: 5,
      otherwiseOpen: true,
    }),
    ...groupings.flatMap((grouping) =>
      outlooks.map((outlook, place) =>
        view(`grouping by ${JSON.stringify(grouping).slice(0, 60)}, ${place}`, {
          view: 'grouping',
          session,
          stage: headOfStage('challenge'),
          grouping: {
            ...grouping,
            ...(grouping.merged && {
              merged: [{ ...grouping.merged[0]!, name: writing.line(2).slice(0, 60) }],
            }),
          },
          outlook,
          dimensions,
          groups: ['kunta', 'hyvinvointialue', 'kumppani'],
          proposed: place === 0 ? ['kunta', 'kumppani'] : [],
        }),
      ),
    ),
    view('control over', { view: 'control-over', session, state: 'ended', undelivered: 0, leaders: 3 }),
    view('control over, of a round', {
      view: 'control-over',
      session,
      state: 'ended',
      undelivered: 0,
      leaders: 3,
      once: true,
    }),
    view('control over, undelivered', {
      view: 'control-over',
      session: { ...session, rehearsal: false },
      state: 'ended',
      undelivered: 2,
      leaders: 3,
    }),
    view('control over, gave way', {
      view: 'control-over',
      session: { ...session, rehearsal: true },
      state: 'gave-way',
      undelivered: 0,
      leaders: 0,
    }),
    view('control over, cancelled', {
      view: 'control-over',
      session,
      state: 'cancelled',
      undelivered: 0,
      leaders: 0,
    }),
    ...(['end', 'cancel'] as const).map((before) =>
      view(`ask before ${before}`, { view: 'ask-sure', before, session, stage }),
    ),
    view('ask before end, comments left', {
      view: 'ask-sure',
      before: 'end',
      session,
      stage,
      comments: { uncoded: 3, unanswered: 12, unsent: 1 },
    }),
    view('control over, ending', {
      view: 'control-over',
      session,
      state: 'ending',
      undelivered: 0,
      leaders: 2,
    }),
    ...[0, 8].map((count) =>
      view(`review of ${count}`, {
        view: 'review',
        session,
        stage,
        rows: Array.from({ length: count }, (_, n) => ({
          id: rowId(n),
          text: writing.text(n),
          hidden: n % 2 === 1,
        })),
        page: 2,
        pages: 3,
        gathers: true,
      }),
    ),
    ...headingsExhibits(writing),
    ...offeringExhibits(writing),
    ...[0, 2, 60].flatMap((commitments) => {
      const digest = digestOf(writing, commitments, commitments > 0);
      const named = `with ${commitments} commitments`;
      return [
        view(`summary ${named}`, { view: 'summary', digest }),
        view(`digest ${named}`, { view: 'digest', digest }),
        view(`forward ${named}`, {
          view: 'forward',
          digest,
          to: (['no-account', 'not-reachable', 'channel-refused'] as const).map((reason, n) => ({
            reason,
            name: writing.line(n),
          })),
        }),
      ];
    }),
    ...[0, ...(writing.name === 'extreme' ? [60] : [])].map((commitments) =>
      view(`summary of a round with ${commitments} commitments`, {
        view: 'summary',
        digest: roundDigestOf(writing, commitments),
      }),
    ),
    view('forward of a round', {
      view: 'forward',
      digest: roundDigestOf(writing, 0),
      to: [{ reason: 'no-account', name: writing.line(0) }],
    }),
  ];
}

import type { KindName } from '../../bot/workshop/kinds/all-kinds.ts';
import type { Fields } from '../../bot/workshop/kinds/kind.ts';
import { type Party, sideOfParty } from '../../bot/workshop/parties.ts';
import { refusalCodes } from '../../bot/workshop/refusals.ts';
import type { SessionHead, StageHead, Step, View } from '../../bot/workshop/views.ts';
import { plans } from './sample-plans.ts';
import { answered, digestOf, hiddenSides, nobody, resultsOf, rowId, rowsOf } from './sample-results.ts';
import { extreme, inEveryLanguage, realistic, type Writing } from './sample-texts.ts';

/** A view with a name that says what it shows. */
export interface Exhibit {
  readonly name: string;
  readonly view: View;
}

const kindNames = Object.keys(plans) as KindName[];
const parties = Object.keys(sideOfParty) as Party[];
const steps = [
  'open',
  'close',
  'undo-close',
  'reopen',
  'reveal',
  'next',
  'drop',
  'end',
] as const satisfies readonly Step[];
const phases = ['waiting', 'open', 'closing', 'closed', 'revealed', 'dropped'] as const;

/** Every view in every state, with what people usually write and with the worst that they can. */
export const gallery: readonly Exhibit[] = [
  ...plainExhibits(),
  ...[realistic, extreme].flatMap((writing) => [...sessionExhibits(writing), ...stageExhibits(writing)]),
];

function exhibit(name: string, view: View): Exhibit {
  return { name, view };
}

function headOfSession(writing: Writing): SessionHead {
  const rehearsal = writing.name === 'extreme';
  return { id: 's-0a6f1f0e', version: 7, title: writing.line(0).slice(0, 120), rehearsal };
}

function headOfStage(kind: KindName): StageHead {
  const { id, title, minutes } = plans[kind];
  return {
    id,
    kind,
    number: kindNames.indexOf(kind) + 1,
    of: kindNames.length,
    title,
    minutes,
    anonymous: kind !== 'commitment',
  };
}

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
  return [
    exhibit('welcome', { view: 'welcome' }),
    ...(['personal', 'conversation'] as const).flatMap((where) => [
      exhibit(`help ${where}`, { view: 'help', where }),
      exhibit(`unknown word ${where}`, { view: 'unknown-word', where }),
    ]),
    exhibit('choose agenda', {
      view: 'choose-agenda',
      language: 'fi',
      agendas: [agenda, { ...agenda, id: 'b' }],
    }),
    exhibit('choose agenda, none', { view: 'choose-agenda', language: 'sv', agendas: [] }),
    exhibit('launch', { view: 'launch', agenda, language: 'fi', stages, expected: 12 }),
    exhibit('launch, talk only', { view: 'launch', agenda, language: 'en', stages: stages.slice(3, 4) }),
    ...['abc', '14', ''].map((expected) =>
      exhibit(`launch, draft "${expected}"`, {
        view: 'launch',
        agenda,
        language: 'fi',
        stages,
        draft: {
          title: extreme.line(0),
          expected,
          leaderNames: extreme.line(1),
          leaderIds: 'a,b',
          coFacilitatorIds: 'c',
          coFacilitatorNames: extreme.line(2),
          'named:dialogue': 'true',
        },
      }),
    ),
    ...[...refusalCodes, 'launched' as const, 'cancelled' as const, 'party-saved' as const].flatMap(
      (notice) => [
        exhibit(`notice ${notice}`, { view: 'notice', notice }),
        exhibit(`notice ${notice} with a limit`, { view: 'notice', notice, values: { most: 120 } }),
      ],
    ),
  ];
}

function sessionExhibits(writing: Writing): Exhibit[] {
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
    view('control over', { view: 'control-over', session, state: 'ended', undelivered: 0, leaders: 3 }),
    view('control over, undelivered', {
      view: 'control-over',
      session: { ...session, rehearsal: false },
      state: 'ended',
      undelivered: 2,
      leaders: 3,
    }),
    view('control over, cancelled', {
      view: 'control-over',
      session,
      state: 'cancelled',
      undelivered: 0,
      leaders: 0,
    }),
    view('ask cancel', { view: 'ask-cancel', session, stage }),
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
      }),
    ),
    ...[0, 2, 60].flatMap((commitments) => {
      const digest = digestOf(writing, commitments, commitments === 0 ? 'none' : 'challenge');
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
  ];
}

function stageExhibits(writing: Writing): Exhibit[] {
  return kindNames.flatMap((kind) => [
    ...answering(kind, writing),
    ...showing(kind, writing),
    ...steering(kind, writing),
  ]);
}

/** What a person of this writing has sent. */
function fieldsOf(kind: KindName, writing: Writing): Fields {
  const fields: Record<KindName, Fields> = {
    dialogue: { q1: writing.text(1), q3: writing.text(2) },
    challenge: { 'item-0': '5', 'item-1': 'cannot-say' },
    support: { supported: [0, 1, 2].map(rowId).join(',') },
    talk: {},
    commitment: {
      what: writing.line(0),
      owner: writing.line(1),
      counterpart: writing.line(2),
      quarters: '2026-Q1/2026-Q2',
      theme: writing.line(3),
      agreement: 'yes',
      entry: '1',
    },
  };
  return fields[kind];
}

function answering(kind: KindName, writing: Writing): Exhibit[] {
  const head = { session: headOfSession(writing), stage: headOfStage(kind) };
  const supportable = rowsOf(
    Array.from({ length: kind === 'support' ? 150 : 0 }, (_, n) => ({
      question: 'q1',
      text: writing.text(n),
    })),
  );
  const usual = {
    ...head,
    plan: plans[kind],
    smallGroup: 5,
    supportable,
    thisQuarter: { year: 2026, quarter: 4 },
  } as const;
  const fields = fieldsOf(kind, writing);
  const named = `${kind}, ${writing.name}`;
  const receipt = {
    view: 'receipt',
    ...head,
    plan: plans[kind],
    fields: fieldsOf(kind, writing),
    supportable,
  } as const;
  return [
    { name: `stage ${named}`, view: { view: 'stage', mode: 'shared', ...usual, parties } },
    {
      name: `stage ${named}, one question`,
      view: {
        view: 'stage',
        mode: 'shared',
        ...usual,
        plan:
          kind === 'dialogue'
            ? { ...plans.dialogue, questions: plans.dialogue.questions.slice(0, 1) }
            : plans[kind],
        endsAt: '2026-11-22T10:15:00.000Z',
      },
    },
    { name: `stage ${named}, mine`, view: { view: 'stage', mode: 'mine', ...usual, fields, parties } },
    {
      name: `stage ${named}, preview and named`,
      view: { view: 'stage', mode: 'preview', ...usual, stage: { ...head.stage, anonymous: false } },
    },
    { name: `stage moved ${named}`, view: { view: 'stage-moved', ...head } },
    ...[true, false].map((dropped) => ({
      name: `stage over ${named}, dropped ${dropped}`,
      view: { view: 'stage-over', ...head, dropped } as const,
    })),
    { name: `receipt ${named}`, view: { ...receipt, entries: 1 } },
    { name: `receipt ${named}, asking the party`, view: { ...receipt, entries: 4, parties } },
  ];
}

function showing(kind: KindName, writing: Writing): Exhibit[] {
  const usual = {
    view: 'results',
    session: headOfSession(writing),
    stage: headOfStage(kind),
    plan: plans[kind],
    smallGroup: 5,
  } as const;
  const of = (name: string, result: ReturnType<typeof resultsOf>[KindName]): Exhibit => ({
    name: `results ${kind}, ${writing.name}, ${name}`,
    view: { ...usual, result, answered, hidden: 2, part: 2, parts: 3 },
  });
  return [
    of('full', resultsOf(writing, 'full')[kind]),
    ...(kind === 'challenge' ? [of('no sides', hiddenSides.all), of('some sides', hiddenSides.some)] : []),
    {
      name: `results ${kind}, ${writing.name}, empty`,
      view: {
        ...usual,
        result: resultsOf(writing, 'empty')[kind],
        answered: nobody,
        hidden: 0,
        part: 1,
        parts: 1,
      },
    },
  ];
}

function steering(kind: KindName, writing: Writing): Exhibit[] {
  const head = { session: headOfSession(writing), stage: headOfStage(kind) };
  const usual = {
    view: 'control',
    ...head,
    say: plans[kind].say,
    others: ['preview', 'bring', 'review', 'drop', 'end', 'ask-cancel'],
    progress: { answered: 7, of: 12 },
    inConversation: false,
  } as const;
  const late = { time: { used: 14, planned: 10, late: 12 }, ifLate: plans[kind].ifLate };
  const early = { time: { planned: 10, late: 0 } };
  return [
    ...phases.map((phase, place) => ({
      name: `control ${kind}, ${writing.name}, ${phase}`,
      view: {
        ...usual,
        phase,
        ...(place % 2 === 0 ? early : late),
        next: steps[place] ?? 'open',
        ...(phase === 'closing' && { closesAt: '2026-11-22T10:15:30.000Z', next: 'undo-close' as const }),
      } as const,
    })),
    ...(['nobody-answered', 'nothing-to-support', 'gap-hidden'] as const).map((note) => ({
      name: `control ${kind}, ${writing.name}, ${note}`,
      view: { ...usual, phase: 'closed', ...late, note, inConversation: true } as const,
    })),
    ...steps.map((next) => ({
      name: `control ${kind}, ${writing.name}, next ${next}`,
      view: {
        ...usual,
        phase: 'revealed',
        ...early,
        next,
        progress: { answered: 0 },
        following: plans.talk.title,
      } as const,
    })),
    ...phases.map((phase) => ({
      name: `status ${kind}, ${writing.name}, ${phase}`,
      view: {
        view: 'status',
        ...head,
        phase,
        progress: phase === 'open' ? { answered: 7, of: 12 } : { answered: 1 },
        ...(phase === 'closing' && { secondsLeft: 30, closesAt: '2026-11-22T10:15:30.000Z' }),
        ...(kind === 'talk' && { endsAt: '2026-11-22T10:15:00.000Z', minutesLeft: 3 }),
      } as const,
    })),
    {
      name: `status ${kind}, ${writing.name}, closing this very second`,
      view: { view: 'status', ...head, phase: 'closing', progress: { answered: 0 }, secondsLeft: 0 },
    },
  ];
}

import type { KindName } from '../../bot/workshop/kinds/all-kinds.ts';
import { municipalitiesOf, wholeArea } from '../../bot/workshop/counties.ts';
import { workLevels } from '../../bot/workshop/dimensions.ts';
import type { Fields } from '../../bot/workshop/kinds/kind.ts';
import { type Party, sideOfParty } from '../../bot/workshop/parties.ts';
import type { Gathering, Progress, Step, View } from '../../bot/workshop/views.ts';
import { type Exhibit, headOfSession, headOfStage, kindNames } from './exhibit.ts';
import { sampledFields, writtenResults } from './kinds/all-kinds.ts';
import { plans } from './sample-plans.ts';
import {
  answered,
  hiddenSides,
  longChallenge,
  nobody,
  optionsOf,
  resultsOf,
  rowId,
} from './sample-results.ts';
import type { Writing } from './sample-texts.ts';

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

/** The county with the most municipalities: the longest list that a card offers. */
const more = { municipalities: [...municipalitiesOf(['pohjois-pohjanmaa']), wholeArea], levels: workLevels };
const told = { party: 'sivistys', municipality: '564', level: 'management', people: 7 } as const;

/** Every kind of stage: answering, showing and steering it. */
export function stageExhibits(writing: Writing): Exhibit[] {
  return kindNames.flatMap((kind) => [
    ...answering(kind, writing),
    ...showing(kind, writing),
    ...steering(kind, writing),
  ]);
}

/** What a person of this writing has sent. */
export function fieldsOf(kind: KindName, writing: Writing): Fields {
  const fields: Record<KindName, Fields> = {
    ...sampledFields(writing),
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
  const options = optionsOf(kind === 'support' ? 150 : 0, writing);
  const usual = {
    ...head,
    plan: plans[kind],
    smallGroup: 5,
    options,
    thisQuarter: { year: 2026, quarter: 4 },
  } as const;
  const fields = fieldsOf(kind, writing);
  const named = `${kind}, ${writing.name}`;
  const receipt = {
    view: 'receipt',
    ...head,
    told: {},
    plan: plans[kind],
    fields: fieldsOf(kind, writing),
    options,
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
    ...(kind === 'support' ? [crowded(usual, writing)] : []),
    ...(kind === 'commitment'
      ? [2, 10].map((entries) => ownOfSeveral(entries, { ...usual, fields }, writing))
      : []),
    ...(['answer', 'control'] as const).map((card) => ({
      name: `${card} moved ${named}`,
      view: { view: 'moved', card, ...head } as const,
    })),
    ...[true, false].map((dropped) => ({
      name: `stage over ${named}, dropped ${dropped}`,
      view: { view: 'stage-over', ...head, dropped } as const,
    })),
    {
      name: `stage ${named}, asking municipality and level of a group`,
      view: {
        view: 'stage',
        mode: 'shared',
        ...usual,
        parties,
        ...more,
        grouping: { by: 'side', mainSides: true },
      },
    },
    { name: `receipt ${named}`, view: { ...receipt, entries: 1 } },
    { name: `receipt ${named}, who they are`, view: { ...receipt, told, entries: 1 } },
    {
      name: `receipt ${named}, changing who they are`,
      view: { ...receipt, told, parties, ...more, changing: true, entries: 1 },
    },
    { name: `receipt ${named}, asking the party`, view: { ...receipt, entries: 4, parties } },
  ];
}

/** One's own card where one has made several. */
function ownOfSeveral(
  entries: number,
  usual: Omit<Extract<View, { view: 'stage' }>, 'view' | 'mode'>,
  writing: Writing,
): Exhibit {
  return {
    name: `stage commitment, ${writing.name}, one of own ${entries}`,
    view: {
      view: 'stage',
      mode: 'mine',
      ...usual,
      entries: Array.from({ length: entries }, (_, place) => writing.text(place)),
      entry: 1,
      parties,
    },
  };
}

/** More answers than a card can offer. */
function crowded(usual: Omit<Extract<View, { view: 'stage' }>, 'view' | 'mode'>, writing: Writing): Exhibit {
  const options = optionsOf(1000, writing);
  return {
    name: `stage support, ${writing.name}, a thousand answers`,
    view: { view: 'stage', mode: 'shared', ...usual, options },
  };
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
    view: {
      ...usual,
      result,
      answered: kind === 'dialogue' ? { ...answered, people: 71 } : answered,
      hidden: 2,
      total: 40,
      part: 2,
      parts: 3,
    },
  });
  return [
    of('full', resultsOf(writing, 'full')[kind]),
    ...writtenResults(kind, writing).map(([name, result]) => of(name, result)),
    ...(kind === 'challenge'
      ? [
          of('no sides', hiddenSides.all),
          of('some sides', hiddenSides.some),
          of('twenty long items', longChallenge),
        ]
      : []),
    {
      name: `results ${kind}, ${writing.name}, empty`,
      view: {
        ...usual,
        result: resultsOf(writing, 'empty')[kind],
        answered: nobody,
        hidden: 0,
        total: 0,
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
    spoken: 'fi',
    say: plans[kind].say,
    others: ['preview', 'bring', 'review', 'drop', 'ask-end', 'ask-cancel'],
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
    {
      name: `control ${kind}, ${writing.name}, a warning`,
      view: {
        ...usual,
        phase: 'waiting',
        ...early,
        others: ['preview', 'grouping', 'link', 'wall', 'ask-cancel'],
        link: { code: 'CDFG2345', open: writing.name === 'realistic', came: 7, most: 100 },
        grouping: {
          grouping: { by: 'side' },
          outlook: {
            by: 'side',
            shows: 'nothing',
            known: 12,
            limit: 5,
            small: [{ group: 'kumppani', count: 3, more: 2 }],
          },
        },
      } as const,
    },
    {
      name: `control ${kind}, ${writing.name}, a warning in good time`,
      view: {
        ...usual,
        phase: 'waiting',
        ...early,
        ahead: {
          stage: head.stage,
          outlook: { by: 'side', shows: 'nothing', known: 0, coming: 8, limit: 5, small: [] },
        },
      } as const,
    },
    ...[
      { stage: 'dialogue' },
      { stage: 'dialogue', before: head.stage },
      { stage: 'dialogue', before: head.stage, last: true },
      {
        stage: 'dialogue',
        before: head.stage,
        last: true,
        cut: { what: 'answers', offered: 15, left: 1 },
      },
      {
        stage: 'dialogue',
        before: head.stage,
        last: true,
        cut: { what: 'headings', offered: 15, left: 25 },
      },
    ].map((gathering, place) => ({
      name: `control ${kind}, ${writing.name}, gathering ${place}`,
      view: {
        ...usual,
        phase: 'closed',
        ...early,
        others: ['gather', 'review'],
        gathering: gathering as Gathering,
        ...(place === 0 && { comments: { uncoded: 1, unanswered: 2, unsent: 0 } }),
      } as const,
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
        progress: progressIn(phase),
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

function progressIn(phase: (typeof phases)[number]): Progress {
  if (phase === 'open') return { answered: 7, of: 12 };
  if (phase === 'closing') return { answered: 7, people: 23, of: 40 };
  return phase === 'revealed' ? { answered: 7, people: 23 } : { answered: 1 };
}

import type { Agenda } from '../../bot/workshop/agenda.ts';
import type { StagePlan } from '../../bot/workshop/kinds/all-kinds.ts';
import { type LaunchRequest, launch } from '../../bot/workshop/launch.ts';
import type { Person } from '../../bot/workshop/people.ts';
import { isRefusal } from '../../bot/workshop/refusals.ts';
import type { Session } from '../../bot/workshop/session.ts';

const words = (text: string) => ({ fi: `${text} (fi)`, sv: `${text} (sv)`, en: `${text} (en)` });

const base = (id: string, minutes = 10) => ({
  id,
  title: words(id),
  minutes,
  say: words('say'),
  ifLate: words('late'),
  droppable: true,
  anonymous: true,
});

export const stages = {
  vote: {
    ...base('vote'),
    kind: 'challenge',
    question: words('how challenging'),
    items: ['trust', 'goals', 'leading'].map((id) => ({
      id,
      label: words(id),
      samples: { kunta: ['5'], hyvinvointialue: ['3'], kumppani: ['1'] },
    })),
  },
  thoughts: {
    ...base('thoughts'),
    kind: 'dialogue',
    questions: [
      { id: 'good', text: words('good'), samples: [words('one')] },
      { id: 'bad', text: words('bad'), samples: [] },
    ],
  },
  tables: { ...base('tables'), kind: 'talk', instructions: words('talk') },
  support: { ...base('support'), kind: 'support', of: 'thoughts', most: 2 },
  promises: { ...base('promises'), kind: 'commitment', question: words('promise'), samples: [] },
} as const satisfies Record<string, StagePlan>;

export const agenda: Agenda = {
  id: 'sample',
  version: 1,
  name: words('sample'),
  purpose: words('purpose'),
  audience: words('audience'),
  source: words('source'),
  parties: ['sivistys', 'sote', 'jarjesto'],
  stages: [stages.vote, stages.thoughts, stages.tables, stages.support, stages.promises],
};

export const facilitator: Person = { tenant: 'kunta', id: 'facilitator', name: 'Facilitator' };
export const coFacilitator: Person = { tenant: 'alue', id: 'co', name: 'Co' };
export const stranger: Person = { tenant: 'kunta', id: 'stranger', name: 'Stranger' };
export const start = '2026-11-23T08:00:00.000Z';

export const request: LaunchRequest = {
  agenda,
  title: 'Workshop',
  language: 'fi',
  namedStages: [],
  expected: '12',
  coFacilitators: [{ name: 'Co', person: coFacilitator }],
  leaders: [],
};

export const context = {
  id: 'session-1',
  actor: facilitator,
  now: start,
  place: { kind: 'channel', id: '19:room@thread.tacv2;messageid=1', tenant: 'kunta' },
  smallGroup: 5,
  closingSeconds: 30,
} as const;

/** A fresh session of the sample agenda, or of some of its stages. */
export function sampleSession(changes: Partial<LaunchRequest> = {}): Session {
  const session = launch({ ...request, ...changes }, context);
  if (isRefusal(session)) throw new Error(`refused: ${session.refusal}`);
  return session;
}

import { loadAgendas } from '../../bot/agendas/load-agendas.ts';
import type { KindName } from '../../bot/workshop/kinds/all-kinds.ts';
import type { Row } from '../../bot/workshop/kinds/kind.ts';
import type { RecordStage } from '../../bot/workshop/record.ts';
import { refusersOf } from './published-schema.ts';
import { wholeSession } from './whole-session.ts';

const agenda = (await loadAgendas()).find(({ id }) => id === 'opiskeluhuolto');
if (!agenda) throw new Error('the agenda is gone');
const { record } = wholeSession({ agenda, language: 'fi', named: true });

/** The record with the first stage of a kind changed. */
function withStage(kind: KindName, change: (stage: RecordStage) => object): unknown {
  const place = record.stages.findIndex(({ plan }) => plan.kind === kind);
  return { ...record, stages: record.stages.with(place, change(record.stages[place]!) as RecordStage) };
}

function withClosed(kind: KindName, changes: object): unknown {
  return withStage(kind, (stage) => ({ ...stage, closed: { ...stage.closed, ...changes } }));
}

function withRow(kind: KindName, change: (row: Row<object>) => object): unknown {
  return withStage(kind, (stage) => {
    const [first, ...others] = (stage.closed?.rows ?? []) as Row<object>[];
    return { ...stage, closed: { ...stage.closed, rows: [change(first!), ...others] } };
  });
}

function withContent(kind: KindName, changes: object): unknown {
  return withRow(kind, (row) => ({ ...row, content: { ...row.content, ...changes } }));
}

const without = (thing: object, field: string) =>
  Object.fromEntries(Object.entries(thing).filter(([name]) => name !== field));

test('the record that is spoiled below is valid, also with what may be there', () => {
  expect(refusersOf(record)).toEqual([]);
  expect(refusersOf(withRow('dialogue', (row) => ({ ...row, by: { name: 'N', party: 'sote' } })))).toEqual(
    [],
  );
  expect(refusersOf(withRow('dialogue', (row) => without(row, 'by')))).toEqual([]);
  expect(refusersOf(withContent('commitment', { due: { type: 'day', day: '2027-02-28' } }))).toEqual([]);
});

test.each(Object.keys(record))('a record without %s is refused', (field) => {
  expect(refusersOf(without(record, field))).toEqual(['record.schema.json', 'recordSchema']);
});

const spoiled: Record<string, unknown> = {
  'a later version': { ...record, schema: 2 },
  'a field that nobody knows': { ...record, answers: [] },
  'another language': { ...record, language: 'de' },
  'no instant': { ...record, endedAt: '23.11.2026 klo 9' },
  'a threshold below every threshold': { ...record, smallGroup: 2 },
  'participants by name': { ...record, participants: { ...record.participants, names: ['N'] } },
  'less than nobody': { ...record, participants: { ...record.participants, total: -1 } },
  'a side that is none': {
    ...record,
    participants: { total: 1, bySide: { ...record.participants.bySide, maakunta: 1 } },
  },
  'a place that is none': { ...record, conversation: { ...record.conversation, kind: 'email' } },
  'a leader without a name': { ...record, leaders: [{ person: record.facilitator }] },
  'an agenda with its parties': { ...record, agenda: { ...record.agenda, parties: agenda.parties } },
  'a phase that is none': withStage('dialogue', (stage) => ({ ...stage, phase: 'paused' })),
  'no phase': withStage('talk', (stage) => without(stage, 'phase')),
  'the ids of what was hidden': withStage('dialogue', (stage) => ({ ...stage, hidden: ['id'] })),
  'a kind that is none': withStage('talk', (stage) => ({ ...stage, plan: { ...stage.plan, kind: 'walk' } })),
  'rows without how many answered': withStage('dialogue', (stage) => ({ ...stage, closed: { rows: [] } })),
  'answers to a talk': withStage('talk', (stage) => ({
    ...stage,
    closed: { answered: record.participants, rows: [{ id: 'id', content: { text: 'text' } }] },
  })),
  'a side of an item with four levels': withClosed('challenge', {
    breakdown: { one: { kunta: [1, 2, 3, 4] } },
  }),
  'an item by party': withClosed('challenge', { breakdown: { one: { sote: [1, 2, 3, 4, 5] } } }),
  'a giver as bare text': withRow('dialogue', (row) => ({ ...row, by: 'N' })),
  'a giver without a name': withRow('dialogue', (row) => ({ ...row, by: { party: 'sote' } })),
  'a giver of a party that is none': withRow('dialogue', (row) => ({
    ...row,
    by: { name: 'N', party: 'x' },
  })),
  'a giver with an id': withRow('dialogue', (row) => ({ ...row, by: { name: 'N', id: 'participant-1' } })),
  'the time of an answer': withRow('dialogue', (row) => ({ ...row, at: record.startedAt })),
  'the key of an answer': withRow('support', (row) => ({ ...row, key: 'kunta:participant-1' })),
  'a row without id': withRow('support', (row) => without(row, 'id')),
  'a level that is none': withContent('challenge', { choice: '6' }),
  'a vote in a dialogue': withRow('dialogue', (row) => ({ ...row, content: { item: 'one', choice: '5' } })),
  'a promise by nobody': withContent('commitment', { owner: undefined }),
  'a promise that is due on no day': withContent('commitment', { due: { type: 'day', day: '2027-02-30' } }),
  'a promise that is due in a fifth quarter': withContent('commitment', {
    due: { type: 'quarters', from: { year: 2027, quarter: 5 }, to: { year: 2027, quarter: 5 } },
  }),
  'a promise that is done already': withContent('commitment', { done: true }),
};

test.each(Object.entries(spoiled))(
  'a record with %s is refused by the published schema and by the code',
  (_, thing) => {
    expect(refusersOf(JSON.parse(JSON.stringify(thing)))).toEqual(['record.schema.json', 'recordSchema']);
  },
);

import { recordOf } from '../../bot/workshop/record-of.ts';
import { coFacilitator, facilitator, start } from './sample-session.ts';
import { sessionAt, thoughts } from './session-moments.ts';

const session = {
  ...sessionAt('support', {
    thoughts: { phase: 'revealed', hidden: ['row-1'], closedAt: start },
    tables: { phase: 'dropped' },
  }),
  state: 'ending' as const,
  endedAt: '2026-11-23T09:30:00.000Z',
};
const closed = new Map([['thoughts', thoughts('kept', 'hidden', 'too')]]);
const participants = [{ person: { tenant: 't', id: '1', name: 'N' }, party: 'sivistys' as const }];
const record = recordOf(session, closed, participants);

test('who, when and where', () => {
  expect(record).toMatchObject({
    schema: 1,
    session: session.id,
    title: session.title,
    rehearsal: false,
    startedAt: start,
    endedAt: session.endedAt,
    facilitator,
    coFacilitators: [{ person: coFacilitator }],
    conversation: session.conversation,
    // One person is no side that may be named.
    participants: { total: 1, bySide: { kunta: 0, hyvinvointialue: 0, kumppani: 0 } },
  });
});

test('each stage with what is left of it, without the hidden answers', () => {
  expect(record.stages.map(({ plan, phase }) => `${plan.id} ${phase}`)).toEqual([
    'vote revealed',
    'thoughts revealed',
    'tables dropped',
    'support waiting',
    'promises waiting',
  ]);
  expect(record.stages[1]?.closed?.rows.map(({ content }) => content)).toEqual([
    { question: 'good', text: 'kept' },
    { question: 'good', text: 'too' },
  ]);
  expect(record.stages[1]?.closed?.answered.total).toBe(3);
  expect(record.stages[3]).not.toHaveProperty('closed');
  expect(JSON.stringify(record)).not.toContain('"hidden"');
});

test('it survives a round trip, and derived again it is the same', () => {
  expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  expect(recordOf(session, closed, participants)).toEqual(record);
});

test('participants are counted and not named', () => {
  expect(JSON.stringify(record)).not.toContain('"N"');
});

test('headings go along, without their hidden answers', () => {
  const headings = [{ id: 'h1', text: 'Kiire', rows: ['row-1', 'row-2'] }];
  const gathered = sessionAt(
    'support',
    { thoughts: { phase: 'revealed', hidden: ['row-1'], headings } },
    session,
  );
  const stages = recordOf(gathered, closed, participants).stages;
  expect(stages[1]?.headings).toEqual([{ id: 'h1', text: 'Kiire', rows: ['row-2'] }]);
  expect(record.stages[1]).not.toHaveProperty('headings');
});

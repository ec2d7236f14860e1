import { loadAgendas } from '../../bot/agendas/load-agendas.ts';
import { kindOf } from '../../bot/workshop/kinds/all-kinds.ts';
import { expectValid } from './published-schema.ts';
import { type Course, wholeSession } from './whole-session.ts';

const agendas = await loadAgendas();
const each = agendas.map((agenda): [string, Course] => [agenda.id, { agenda, language: 'fi', named: false }]);

test.each(each)('%s ended early, at each of its stages', (_, course) => {
  for (const [endsAt, plan] of course.agenda.stages.entries()) {
    const { record } = wholeSession({ ...course, endsAt });
    expectValid(record);
    expect(record.stages[endsAt]?.phase).toBe(kindOf(plan).asks ? 'closed' : 'revealed');
    expect(record.stages[endsAt]?.closed === undefined).toBe(!kindOf(plan).asks);
    for (const stage of record.stages.slice(endsAt + 1)) {
      expect(stage.phase).toBe('waiting');
      expect(Object.keys(stage).toSorted()).toEqual(['anonymous', 'phase', 'plan']);
    }
  }
});

test.each(each)('%s with each of its stages dropped', (_, course) => {
  for (const [place, { id }] of course.agenda.stages.entries()) {
    const { record } = wholeSession({ ...course, dropped: [id] });
    expectValid(record);
    expect(record.stages[place]).toMatchObject({ phase: 'dropped' });
    expect(record.stages[place]).not.toHaveProperty('closed');
  }
});

test.each(each)('%s with nobody answering', (_, course) => {
  const { record } = wholeSession({ ...course, silent: true });
  expectValid(record);
  const nobody = { total: 0, bySide: { kunta: 0, hyvinvointialue: 0, kumppani: 0 } };
  expect(record.participants).toEqual(nobody);
  const closed = record.stages.flatMap((stage) => stage.closed ?? []);
  expect(closed.length).toBeGreaterThan(0);
  expect(closed.flatMap(({ rows }) => rows)).toEqual([]);
  for (const { answered } of closed) expect(answered).toEqual(nobody);
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadAgendas } from '../../bot/agendas/load-agendas.ts';
import { kindOf } from '../../bot/workshop/kinds/all-kinds.ts';
import { languages } from '../../bot/workshop/words.ts';
import { openStore } from '../../storage/open-store.ts';
import { expectValid, refusersOf } from './published-schema.ts';
import { type Course, wholeSession } from './whole-session.ts';

const agendas = await loadAgendas();
const courses = agendas.flatMap((agenda) =>
  languages.flatMap((language) =>
    [false, true].map((named): [string, Course] => [
      `${agenda.id} in ${language}, ${named ? 'named' : 'anonymous'}`,
      { agenda, language, named },
    ]),
  ),
);
describe.each(courses)('%s', (_, course) => {
  const { record, closed, hidden } = wholeSession(course);

  test('the record is valid and tells of every stage', () => {
    expectValid(record);
    expect(record.stages.map(({ plan }) => plan)).toEqual(course.agenda.stages);
    expect(record.stages.filter(({ phase }) => phase !== 'revealed')).toEqual([]);
    for (const stage of record.stages.filter(({ plan }) => kindOf(plan).asks)) {
      expect(stage.closed?.answered.total).toBeGreaterThanOrEqual(6);
      expect(stage.closed?.rows.length).toBeGreaterThan(0);
    }
  });

  test('what was hidden is not in it, and everything else is', () => {
    expect(hidden.length).toBeGreaterThan(0);
    const rows = record.stages.flatMap((stage) => stage.closed?.rows ?? []);
    for (const { id, content } of hidden) {
      expect(JSON.stringify(record)).not.toContain(id);
      expect(rows.map((row) => row.content)).not.toContainEqual(content);
    }
    const kept = [...closed.values()].flatMap((stage) => stage.rows);
    expect(rows).toEqual(kept.filter((row) => !hidden.includes(row)));
  });

  test('an anonymous stage names nobody, a named one everybody', () => {
    const anonymous = record.stages.filter((stage) => stage.anonymous).map(({ plan }) => plan.id);
    const mayBe = course.agenda.stages.filter((plan) => kindOf(plan).asks && !kindOf(plan).alwaysNamed);
    expect(anonymous).toEqual(course.named ? [] : mayBe.map(({ id }) => id));
    const rowsOf = (of: boolean) =>
      record.stages.flatMap((stage) => (stage.anonymous === of ? (stage.closed?.rows ?? []) : []));
    expect(new Set(rowsOf(true).flatMap(Object.keys))).toEqual(
      new Set(course.named ? [] : ['id', 'content']),
    );
    const names = rowsOf(false).map(({ by }) => by?.name ?? '');
    expect(names.filter((name) => !/^(Esimerkki|Exempel|Example): /.test(name))).toEqual([]);
  });

  test('no side of too few is counted where nobody is named', () => {
    const { participants, smallGroup } = record;
    const anonymous = record.stages.flatMap((stage) => (stage.anonymous && stage.closed) || []);
    const counts = [participants, ...anonymous.map(({ answered }) => answered)].flatMap(({ bySide }) =>
      Object.values(bySide),
    );
    expect(counts.filter((count) => count !== 0 && count < smallGroup)).toEqual([]);
  });
});

test('storage gives each record back as it was', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'records-'));
  const onBroken = (file: string) => {
    throw new Error(`set aside: ${file}`);
  };
  const records = courses
    .filter(([, { language }]) => language === 'sv')
    .map(([name, course]) => ({ ...wholeSession(course).record, session: name }));
  const store = await openStore({ dataDir, onBroken });
  await Promise.all(records.map((record) => store.saveRecord(record)));
  await store.close();
  const reopened = await openStore({ dataDir, onBroken });
  for (const record of records) {
    const stored = await reopened.record(record.session);
    expect(stored).toStrictEqual(record);
    expect(refusersOf(stored)).toEqual([]);
  }
  expect(await reopened.records()).toHaveLength(records.length);
  await reopened.close();
  await rm(dataDir, { recursive: true });
});

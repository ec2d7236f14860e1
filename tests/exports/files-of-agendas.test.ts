import { loadAgendas } from '../../bot/agendas/load-agendas.ts';
import { recordSchema } from '../../bot/records/record-schema.ts';
import { wholeResult } from '../../bot/workshop/display/results-views.ts';
import { kindOf, kinds } from '../../bot/workshop/kinds/all-kinds.ts';
import type { SessionRecord } from '../../bot/workshop/record.ts';
import { sessionOfRecord } from '../../bot/workshop/session-of-record.ts';
import { languages } from '../../bot/workshop/words.ts';
import { exportWorkshop } from '../../cards/exported/export-workshop.ts';
import { type Course, wholeSession } from '../records/whole-session.ts';
import { fileOf, timeZone } from './export-under-test.ts';
import { pageOfMemo, sheetsOf, tableOf, textOfMemo } from './reading-files.ts';

const agendas = await loadAgendas();
const courses = agendas.flatMap((agenda) =>
  languages.map((language, place): [string, Course] => [
    `${agenda.id} in ${language}`,
    { agenda, language, named: place === 1 },
  ]),
);

/** What people wrote in the stages of a record, and what they promised. */
function writtenIn({ stages }: SessionRecord): string[] {
  return stages.flatMap(({ plan, closed }) =>
    plan.kind === 'commitment'
      ? []
      : (closed?.rows ?? []).flatMap(({ content }) => kindOf(plan).textOf(content) ?? []),
  );
}

const promisesOf = ({ stages }: SessionRecord) =>
  stages
    .filter(({ plan }) => plan.kind === 'commitment')
    .flatMap(({ closed }) => (closed?.rows ?? []).map(({ content }) => (content as { what: string }).what));

const onOneLine = (text: string) => text.replaceAll(/\s+/g, ' ');

describe.each(courses)('%s', (_, course) => {
  const { record, session, closed, hidden } = wholeSession(course);
  const written = writtenIn(record);
  const promises = promisesOf(record);

  test('a record gives the very results that the room was shown', () => {
    const again = sessionOfRecord(record);
    for (const [place, stage] of session.stages.entries()) {
      const {
        session: _then,
        hidden: _hidden,
        total: _total,
        ...shown
      } = {
        ...wholeResult(session, stage, closed),
      };
      const {
        session: _now,
        hidden: _none,
        total: _all,
        ...retold
      } = {
        ...wholeResult(again.session, again.session.stages[place]!, again.closed),
      };
      expect(retold).toEqual(shown);
    }
  });

  test('the memo tells of every stage, of everything that was written and promised, and of nothing hidden', async () => {
    const memo = await fileOf(record, 'docx');
    const text = onOneLine(await textOfMemo(memo));
    for (const { plan } of record.stages) expect(text).toContain(onOneLine(plan.title[course.language]));
    for (const answer of [...written, ...promises]) expect(text).toContain(onOneLine(answer));
    for (const { content } of hidden) {
      const { text: own = '' } = content as { text?: string };
      if (own !== '') expect(text).not.toContain(onOneLine(own));
    }
    expect(text).not.toMatch(/undefined|\[object|NaN/);
    const page = await pageOfMemo(memo);
    expect(page).toContain('<h1>');
    expect(page.match(/<img/g)?.length ?? 0).toBe((page.match(/<img alt="[^"]{20,}"/g) ?? []).length);
  });
});

/** Their columns are the same in every language: each agenda once. */
describe.each(courses.filter((_, place) => place % 3 === Math.floor(place / 3) % 3))('%s', (_, course) => {
  const { record } = wholeSession(course);
  const written = writtenIn(record);
  const promises = promisesOf(record);

  test('the workbook and the table of text hold the same rows', async () => {
    const sheets = await sheetsOf(await fileOf(record, 'xlsx'));
    expect(sheets).toHaveLength(4);
    const [, results, answers, commitments] = sheets.map(({ rows }) => rows.slice(1));
    expect(answers?.map((row) => row[3]).toSorted()).toEqual(written.toSorted());
    expect(commitments?.map((row) => row[1]).toSorted()).toEqual(promises.toSorted());
    expect(results?.every((row) => typeof row[5] === 'number')).toBe(true);
    const rows = tableOf(await fileOf(record, 'csv'));
    expect(rows).toHaveLength((results ?? []).length + written.length + promises.length);
  });

  test('the record is a file that its schema allows, and nothing is lost', async () => {
    const { bytes } = await fileOf(record, 'json');
    const read = JSON.parse(Buffer.from(bytes).toString()) as { $schema: string };
    expect(recordSchema.safeParse(read).error?.issues ?? []).toEqual([]);
    expect(read).toEqual({ $schema: 'urn:yhdyspinta:record:1', ...record });
  });
});

test('every kind of stage has its part', () => {
  const told = new Set<string>();
  for (const [, course] of courses) {
    const { record } = wholeSession(course);
    const { stages } = exportWorkshop(record, [], timeZone);
    for (const [place, { result }] of stages.entries()) {
      const { plan } = record.stages[place]!;
      const parts = [
        ...(result.tables ?? []).flatMap(({ figures }) => figures),
        ...(result.answers ?? []).flatMap(({ answers }) => answers),
        ...(result.commitments ?? []),
        ...(kindOf(plan).asks ? [] : (result.findings ?? [])),
      ];
      if (parts.length > 0) told.add(plan.kind);
    }
  }
  expect([...told].toSorted()).toEqual(Object.keys(kinds).toSorted());
});

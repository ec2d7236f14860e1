import { appendFile, mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type LowdbUnderTest, openLowdb } from './lowdb-under-test.ts';
import {
  changed,
  inPhase,
  sampleAnswer,
  sampleClosed,
  sampleRecord,
  sampleSession,
} from './sample-session.ts';

const stage = 'keskustelu';
const journalPath = join('contents', 's1', 'stages', `${stage}.journal`);
let opened: LowdbUnderTest;
let at: (path: string) => string;

beforeEach(async () => {
  opened = await openLowdb();
  at = (path) => join(opened.dataDir, path);
});

afterEach(() => opened.remove());

async function twoAnswers() {
  await opened.store.createSession(sampleSession());
  await opened.store.saveAnswer('s1', stage, sampleAnswer('k1'));
  await opened.store.saveAnswer('s1', stage, sampleAnswer('k2'));
  await opened.close();
}

/** The one file that was set aside: it lies beside where it was and holds what it held. */
async function expectSetAside(path: string, content: string) {
  expect(opened.broken).toHaveLength(1);
  const file = opened.broken[0]?.file ?? '';
  expect(dirname(file)).toBe(dirname(at(path)));
  expect(basename(file).startsWith(`${basename(path)}.broken-2`)).toBe(true);
  expect(await readFile(file, 'utf8')).toBe(content);
  expect(opened.broken[0]?.cause).not.toContain('salaisuus');
}

describe('a journal', () => {
  test.each([1, 5, 9, 20, 60])('whose last line lacks %i bytes loses only that line', async (missing) => {
    await twoAnswers();
    const whole = await readFile(at(journalPath));
    await truncate(at(journalPath), whole.length - missing);
    const store = await opened.reopen();
    expect(await store.answers('s1', stage)).toEqual([sampleAnswer('k1')]);
    expect(await store.saveAnswer('s1', stage, sampleAnswer('k3'))).toBe(true);
    const again = await opened.reopen();
    expect((await again.answers('s1', stage)).map(({ key }) => key)).toEqual(['k1', 'k3']);
    expect(opened.broken).toEqual([]);
  });

  test('that is changed in the middle keeps its other lines, and a copy is set aside', async () => {
    await twoAnswers();
    const content = (await readFile(at(journalPath), 'utf8')).replace('vastaus k1', 'salaisuus1');
    await writeFile(at(journalPath), content);
    const store = await opened.reopen();
    expect(await store.answers('s1', stage)).toEqual([sampleAnswer('k2')]);
    await expectSetAside(journalPath, content);
    expect(await store.saveAnswer('s1', stage, sampleAnswer('k3'))).toBe(true);
    expect(await (await opened.reopen()).countAnswers('s1', stage)).toBe(2);
    expect(opened.broken).toHaveLength(1);
  });

  test.each(['salaisuus', '\0\0\0\0', '{"salaisuus": 1}\n'])(
    'that is no journal (%j) is set aside',
    async (content) => {
      await opened.close();
      await writeFile(at('contacts.journal'), content);
      const store = await opened.reopen();
      await expectSetAside('contacts.journal', content);
      expect(await store.contact('tenant-1:p1')).toBeUndefined();
    },
  );

  test('is written anew without what later lines replaced when it is opened', async () => {
    await opened.store.createSession(sampleSession());
    for (let time = 0; time < 20; time += 1) {
      await opened.store.saveAnswer('s1', stage, sampleAnswer('k1', `kerta ${time}`));
    }
    const before = (await readFile(at(journalPath), 'utf8')).split('\n').length;
    const store = await opened.reopen();
    expect(await store.answers('s1', stage)).toEqual([sampleAnswer('k1', 'kerta 19')]);
    expect(before).toBe(21);
    expect((await readFile(at(journalPath), 'utf8')).split('\n')).toHaveLength(2);
  });

  test('does not grow when the same comes again', async () => {
    await opened.store.createSession(sampleSession());
    for (let time = 0; time < 4; time += 1) await opened.store.saveAnswer('s1', stage, sampleAnswer('k1'));
    expect((await readFile(at(journalPath), 'utf8')).split('\n')).toHaveLength(2);
  });
});

test.each(['{"salaisuus": ', '', '[]', '{}', 'null'])(
  'a session file that holds %j is set aside and the other sessions work',
  async (content) => {
    const other = sampleSession({ id: 's2' });
    await opened.store.createSession(sampleSession());
    await opened.store.createSession(other);
    await opened.close();
    const path = join('sessions', 'live', 's1.json');
    await writeFile(at(path), content);
    const store = await opened.reopen();
    await expectSetAside(path, content);
    expect(await store.session('s1')).toBeUndefined();
    expect(await store.liveSessions()).toEqual([other]);
    await store.saveSession(changed(other));
  },
);

test('a broken ended session is set aside when it is asked for, also by two at once', async () => {
  await opened.store.createSession(sampleSession());
  await opened.store.saveSession(changed(sampleSession(), { state: 'ended' }));
  const path = join('sessions', 'ended', 's1.json');
  await writeFile(at(path), '{salaisuus');
  const found = await Promise.all([opened.store.session('s1'), opened.store.session('s1')]);
  expect(found).toEqual([undefined, undefined]);
  await expectSetAside(path, '{salaisuus');
});

test('a broken record is set aside and the others are listed', async () => {
  const record = sampleRecord(sampleSession({ id: 's2' }));
  await opened.store.saveRecord(sampleRecord(sampleSession()));
  await opened.store.saveRecord(record);
  await writeFile(at(join('records', 's1.json')), 'salaisuus');
  expect(await opened.store.records()).toEqual([record]);
  expect(await opened.store.records()).toEqual([record]);
  await expectSetAside(join('records', 's1.json'), 'salaisuus');
});

test('rows of a closed stage that are not whole are set aside', async () => {
  const session = sampleSession();
  await opened.store.createSession(session);
  await opened.store.saveSession(inPhase(session, 'closed'));
  await opened.store.sealStage('s1', stage, sampleClosed('yksi', 'kaksi'));
  await opened.close();
  const path = join('contents', 's1', 'stages', `${stage}.closed`);
  const whole = await readFile(at(path), 'utf8');
  const withoutLastRow = whole.split('\n').slice(0, -2).join('\n').concat('\n');
  await writeFile(at(path), withoutLastRow);
  const store = await opened.reopen();
  expect(await store.closedStage('s1', stage)).toBeUndefined();
  await expectSetAside(path, withoutLastRow);
});

test('files that are not of the store are left alone', async () => {
  await opened.store.saveRecord(sampleRecord(sampleSession()));
  await appendFile(at(join('records', 'lue.txt')), 'muistiinpano');
  await mkdir(at('varmuuskopio'));
  const store = await opened.reopen();
  expect(await store.records()).toHaveLength(1);
  expect(await readdir(at('records'))).toContain('lue.txt');
  expect(opened.broken).toEqual([]);
});

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type LowdbUnderTest, openLowdb } from './lowdb-under-test.ts';
import {
  sampleAnswer,
  sampleClosed,
  sampleParticipant,
  sampleRecord,
  sampleSession,
} from './sample-session.ts';

const ids = [
  '..',
  '../..',
  '.',
  '',
  '/tmp/ulkona',
  'a/b',
  'a\\b',
  'C:\\x',
  'A',
  'ä',
  'rivi\nvaihto',
  'x'.repeat(400),
];

let opened: LowdbUnderTest;

beforeEach(async () => {
  opened = await openLowdb();
});

afterEach(() => opened.remove());

test('no id leaves its folder or makes a name that some system does not know', async () => {
  const { store, dataDir } = opened;
  const before = await readdir(join(dataDir, '..'));
  const stages = Object.fromEntries(ids.map((id) => [id, 'open' as const]));
  for (const id of ids) {
    await store.createSession(sampleSession({ id, stages }));
    await store.saveParticipant(id, sampleParticipant(id));
    await store.saveRecord(sampleRecord(sampleSession({ id })));
    for (const stage of ids) {
      await store.saveAnswer(id, stage, sampleAnswer('k1'));
      await store.sealStage('toinen', stage, sampleClosed());
    }
  }
  expect(await readdir(join(dataDir, '..'))).toEqual(before);
  expect((await readdir(dataDir)).toSorted()).toEqual(['contents', 'lock.sqlite', 'records', 'sessions']);
  expect((await readdir(join(dataDir, 'sessions'))).toSorted()).toEqual(['ended', 'live']);
  expect(await readdir(join(dataDir, 'contents'))).toHaveLength(ids.length + 1);
  const names = await readdir(dataDir, { recursive: true, withFileTypes: true });
  for (const { name } of names) expect(name).toMatch(/^[a-z\d_-]{1,80}(\.[a-z]+)?$/);
  expect(names.filter(({ name }) => name.endsWith('.journal'))).toHaveLength(ids.length * (ids.length + 1));
});

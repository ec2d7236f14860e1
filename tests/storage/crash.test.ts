import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '../../storage/open-store.ts';
import { type LowdbUnderTest, openLowdb } from './lowdb-under-test.ts';
import { changed, inPhase, sampleAnswer, sampleClosed, sampleSession } from './sample-session.ts';
import { startStoreProcess } from './store-process.ts';

const stage = 'keskustelu';
let opened: LowdbUnderTest;

beforeEach(async () => {
  opened = await openLowdb();
});

afterEach(() => opened.remove());

/** Opens what would be on the disk if the program stopped dead at this moment. */
async function afterCrash() {
  const dataDir = `${opened.dataDir}-crashed`;
  await cp(opened.dataDir, dataDir, { recursive: true });
  await rm(join(dataDir, 'lock.sqlite'));
  const store = await openStore({ dataDir, onBroken: (file, cause) => opened.broken.push({ file, cause }) });
  return { store, dataDir };
}

test('kill -9 while people answer, again and again: every acknowledged answer is there', async () => {
  await opened.close();
  const acknowledged = new Map<string, number>();
  let version = 0;
  for (const [round, enough] of [1, 30, 400, 1500, 3000].entries()) {
    const process = startStoreProcess('answering-process.ts', opened.dataDir, `${round}`);
    await process.said(enough);
    await process.kill();
    expect(process.lines.length).toBeGreaterThanOrEqual(enough);
    for (const line of process.lines) {
      const [what, name = '', time] = line.split(' ');
      expect(what).toMatch(/^(answer|session)$/);
      if (what === 'answer') acknowledged.set(name, Number(time));
      else version = Number(name);
    }
    const store = await opened.reopen();
    const stored = new Map((await store.answers('s1', stage)).map(({ key, body }) => [key, body]));
    const lost = [...acknowledged].filter(
      ([key, time]) => !(Number((stored.get(key) as { q1?: string } | undefined)?.q1) >= time),
    );
    expect(lost).toEqual([]);
    expect((await store.session('s1'))?.version).toBeGreaterThanOrEqual(version);
    expect(opened.broken).toEqual([]);
    await opened.close();
  }
  expect(acknowledged.size).toBeGreaterThan(1000);
});

test('a crash between the saved close and the sealing: the answers wait, and the close is finished', async () => {
  const session = sampleSession();
  await opened.store.createSession(session);
  await opened.store.saveAnswer('s1', stage, sampleAnswer('k1'));
  await opened.store.saveSession(inPhase(session, 'closed'));
  const { store, dataDir } = await afterCrash();
  expect(await store.saveAnswer('s1', stage, sampleAnswer('k2'))).toBe(false);
  expect(await store.answers('s1', stage)).toEqual([sampleAnswer('k1')]);
  await store.sealStage('s1', stage, sampleClosed('vastaus'));
  expect(await store.closedStage('s1', stage)).toEqual(sampleClosed('vastaus'));
  expect(await readdir(join(dataDir, 'contents', 's1', 'stages'))).toEqual([`${stage}.closed`]);
  await store.close();
});

test('a crash between the written rows and the destroyed answers: starting destroys them', async () => {
  const session = sampleSession();
  await opened.store.createSession(session);
  await opened.store.saveAnswer('s1', stage, sampleAnswer('k1'));
  await opened.store.saveSession(inPhase(session, 'closed'));
  const journal = join('contents', 's1', 'stages', `${stage}.journal`);
  await cp(join(opened.dataDir, journal), join(opened.dataDir, 'kept-for-the-test'));
  await opened.store.sealStage('s1', stage, sampleClosed('vastaus'));
  await cp(join(opened.dataDir, 'kept-for-the-test'), join(opened.dataDir, journal));
  const { store, dataDir } = await afterCrash();
  expect(await readdir(join(dataDir, 'contents', 's1', 'stages'))).toEqual([`${stage}.closed`]);
  expect(await store.answers('s1', stage)).toEqual([]);
  expect(await store.closedStage('s1', stage)).toEqual(sampleClosed('vastaus'));
  await store.close();
});

test('a crash between the saved end and the move to the ended sessions: starting moves it', async () => {
  const session = sampleSession();
  await opened.store.createSession(session);
  const over = changed(session, { state: 'ended' });
  await opened.store.saveSession(over);
  const [live, ended] = ['live', 'ended'].map((folder) =>
    join(opened.dataDir, 'sessions', folder, 's1.json'),
  );
  await cp(`${ended}`, `${live}`);
  await rm(`${ended}`);
  const { store, dataDir } = await afterCrash();
  expect(await store.liveSessions()).toEqual([]);
  expect(await store.session('s1')).toEqual(over);
  expect(await readdir(join(dataDir, 'sessions', 'live'))).toEqual([]);
  await store.createSession(sampleSession({ id: 's2', conversation: session.conversation.id }));
  await store.close();
});

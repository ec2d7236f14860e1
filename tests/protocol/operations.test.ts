import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text as allOf } from 'node:stream/consumers';
import { readConfig, UnusableSetting } from '../../bot/config.ts';
import { AnsweringCrowd } from './answering-crowd.ts';
import { openRoom, type Room } from './workshop-room.ts';

let room: Room;
let folder: string;
let freePort: string;

beforeAll(async () => {
  room = await openRoom();
  folder = await mkdtemp(join(tmpdir(), 'yhdyspinta-operations-'));
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  freePort = String((probe.address() as AddressInfo).port);
  probe.close();
});
afterAll(async () => {
  await room.close();
  await rm(folder, { recursive: true, force: true });
});

const health = async () => {
  const response = await fetch(`http://127.0.0.1:${room.bot.port}/health`);
  return { status: response.status, body: await response.json() };
};

describe('GET /health', () => {
  test('is ready while the data folder can be written, and says 503 while it is gone', async () => {
    expect(await health()).toEqual({ status: 200, body: { status: 'ready' } });
    const { dataDir } = room.bot;
    // As when a volume is unmounted: file permissions would stop nobody who runs this as root.
    await rename(dataDir, `${dataDir}-elsewhere`);
    try {
      const { status, body } = await health();
      expect(status).toBe(503);
      expect(JSON.stringify(body)).not.toContain(dataDir);
    } finally {
      await rename(`${dataDir}-elsewhere`, dataDir);
    }
    expect(await health()).toMatchObject({ status: 200 });
  });

  test('other paths are 404 and tell nothing', async () => {
    const response = await fetch(`http://127.0.0.1:${room.bot.port}/api/sessions`);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain(resolve('.'));
  });
});

describe('SIGTERM', () => {
  /** Milliseconds; whoever stops a container kills it then. */
  const patience = 10_000;

  test('with answers in flight: exit code 0 in time, and no receipt is lost', async () => {
    const workshop = await room.launch({}, 'johdon-dialogi');
    await workshop.steer('open');
    const crowd = new AnsweringCrowd(workshop, await workshop.openCard('Avaus'), room.people);
    const answering = crowd.answer();
    await crowd.hasReceipts(60);
    const asked = Date.now();
    expect(await room.bot.stop()).toBe(0);
    expect(Date.now() - asked).toBeLessThan(patience);
    await answering;
    await room.bot.restart();
    expect(await crowd.lost()).toEqual([]);
  });

  test('while the channel asks to wait for a minute: exit code 0 in time, and the next start catches up', async () => {
    const workshop = await room.launch({}, 'johdon-dialogi', room.people[1]);
    await workshop.steer('open');
    const card = await workshop.openCard('Avaus');
    room.channel.failNext(({ kind }) => kind === 'update', { status: 429, retryAfter: 60, times: 4 });
    await workshop.writes(room.coFacilitator, card, 'Ehtiikö tämä');
    await room.channel.until(() => room.channel.outbound().at(-1)?.status === 429, { what: 'the refusal' });
    const asked = Date.now();
    expect(await room.bot.stop()).toBe(0);
    expect(Date.now() - asked).toBeLessThan(patience);
    room.channel.failNoMore();
    await room.bot.restart();
    await workshop.statusSays('Avaus', '1 vastannut');
  });
});

test('the log is one JSON line an event, with a time and a level, and names nobody', () => {
  const lines = room.bot.logs().map((line) => JSON.parse(line) as Record<string, unknown>);
  const events = lines.filter((line) => !('listening' in line));
  expect(events.length).toBeGreaterThan(5);
  for (const event of events) {
    expect(event).toMatchObject({
      level: expect.any(Number),
      time: expect.any(String),
      msg: expect.any(String),
    });
  }
  const everything = room.bot.logs().join('\n');
  for (const { name, id, aadObjectId } of [room.facilitator, ...room.people]) {
    for (const personal of [name, id, aadObjectId]) expect(everything).not.toContain(personal);
  }
});

/** Runs `npm start`'s own file with these settings alone, where no .env lies; resolves when it has ended. */
async function start(settings: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [resolve('playground/start.ts')], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', HOME: folder, PORT: '0', PLAYGROUND_PORT: freePort, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [errors, output] = await Promise.all([
    allOf(child.stderr),
    allOf(child.stdout),
    once(child, 'close'),
  ]);
  return { code: child.exitCode, said: errors + output };
}

const app = {
  MicrosoftAppId: '00000000-feed-4bad-a000-000000000001',
  MicrosoftAppPassword: 'not-a-secret',
  MicrosoftAppTenantId: '00000000-feed-4bad-a000-0000000000aa',
};

describe('a setting that cannot be used is named, with an example', () => {
  test.each<[what: string, settings: Record<string, string>, name: string, example: string]>([
    ['production without an app', { NODE_ENV: 'production' }, 'MicrosoftAppId', 'MicrosoftAppId='],
    ['an open HOST without an app', { HOST: '0.0.0.0' }, 'HOST', 'HOST=127.0.0.1'],
    [
      'an app without its secret',
      { ...app, MicrosoftAppPassword: '' },
      'MicrosoftAppPassword',
      'MicrosoftAppPassword=',
    ],
    [
      'an app without its tenant',
      { ...app, MicrosoftAppTenantId: '' },
      'MicrosoftAppTenantId',
      'MicrosoftAppTenantId=',
    ],
    [
      'an unknown kind of app',
      { ...app, MicrosoftAppType: 'Own' },
      'MicrosoftAppType',
      'MicrosoftAppType=SingleTenant',
    ],
    ['secrets inside the data', { DATA_DIR: 'd', SECRETS_DIR: 'd/secrets' }, 'SECRETS_DIR', 'SECRETS_DIR='],
    ['secrets in the data folder itself', { DATA_DIR: 'd', SECRETS_DIR: 'd' }, 'SECRETS_DIR', 'SECRETS_DIR='],
    ['a port that is none', { PORT: 'ovi' }, 'PORT', 'PORT=3978'],
    [
      'half of the channel settings',
      { OAuthUrl: 'https://a.example' },
      'CallerId',
      'ToChannelFromBotLoginUrl=',
    ],
    ['a public address that is none', { PUBLIC_URL: 'yhdyspinta' }, 'PUBLIC_URL', 'PUBLIC_URL=https://'],
    ['a key of links that could be guessed', { LINK_KEY: 'salasana' }, 'LINK_KEY', 'LINK_KEY=at least 32'],
    ['groups that are too small', { SMALL_GROUP: '2' }, 'SMALL_GROUP', 'SMALL_GROUP=5'],
    ['a time zone there is not', { TIME_ZONE: 'Suomi' }, 'TIME_ZONE', 'TIME_ZONE=Europe/Helsinki'],
    ['no countdown at all', { CLOSING_SECONDS: '0' }, 'CLOSING_SECONDS', 'CLOSING_SECONDS=30'],
    ['an unknown log level', { LOG_LEVEL: 'kaikki' }, 'LOG_LEVEL', 'LOG_LEVEL=info'],
  ])('%s', (_what, settings, name, example) => {
    const reading = () => readConfig(settings);
    expect(reading).toThrow(UnusableSetting);
    expect(reading).toThrow(name);
    expect(reading).toThrow(example);
  });
});

describe('what stops the start is one sentence, without a stack', () => {
  test.each<[what: string, settings: Record<string, string>, said: string]>([
    ['production without an app', { NODE_ENV: 'production' }, 'MicrosoftAppId='],
    ['an open HOST without an app', { HOST: '0.0.0.0' }, 'HOST=127.0.0.1'],
    ['half of the channel settings', { ...app, OAuthUrl: 'https://a.example' }, 'ToChannelFromBotLoginUrl='],
    ['a storage there is not', { ...app, STORAGE_URL: 'postgres://a:salasana@b/c' }, 'STORAGE_URL=lowdb:'],
  ])('%s', async (_what, settings, sentence) => {
    const { code, said } = await start(settings);
    expect(code).toBe(1);
    expect(said).toContain(sentence);
    expect(said).not.toContain('salasana');
    expect(said.trim().split('\n')).toHaveLength(1);
  });

  test('a port that another program has: the sentence tells how to choose another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, said } = await start({ PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} is taken`);
    expect(said).toContain('PORT=4000 npm start');
    expect(said.trim().split('\n')).toHaveLength(1);
  });

  test('a data folder that another process has: a plain sentence', async () => {
    const settings = { ...room.channel.environment(), DATA_DIR: room.bot.dataDir, HOST: '127.0.0.1' };
    const { code, said } = await start(settings);
    expect(code).toBe(1);
    expect(said).toContain('is in use by another Yhdyspinta');
    expect(said).toContain('DATA_DIR');
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(await health()).toMatchObject({ status: 200 });
  });
});

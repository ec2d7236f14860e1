import { gzipSync } from 'node:zlib';
import { SignJWT, UnsecuredJWT } from 'jose';
import type { Activity } from '../channel/activity.ts';
import type { Delivery, DeliveryOptions } from '../channel/delivery.ts';
import type { User } from '../channel/user.ts';
import { stackOrPath } from './reading-answers.ts';
import { openRoom, type Room } from './workshop-room.ts';

let room: Room;
let finn: User;

beforeAll(async () => {
  room = await openRoom();
  finn = room.channel.user({ name: 'Tuntematon Suomalainen', locale: 'fi-FI' });
});
afterAll(() => room.close());

/** The status of an answer that must tell nothing of the inside. @throws when it does. */
function statusOf({ status, body }: Pick<Delivery, 'status' | 'body'>): number {
  const told = JSON.stringify(body ?? '');
  if (stackOrPath.test(told)) throw new Error(`The answer tells of the inside: ${told}`);
  return status;
}

/** What a message by a person would be; sent with flaws. */
async function soundMessage(): Promise<Activity> {
  const { activity } = await finn.says(room.channel.groupChat([finn]), 'ohje');
  return activity;
}

const ask = (path: string, method: string) => fetch(new URL(path, room.bot.endpoint), { method });

/** Takes a claim out of a sound token. */
const without = (claim: string): Record<string, undefined> => ({ [claim]: undefined });

/** The claims of a sound token. */
const sound = () => ({
  iss: 'https://api.botframework.com',
  aud: room.channel.environment().MicrosoftAppId,
  serviceurl: room.channel.url,
  nbf: Math.floor(Date.now() / 1000) - 5,
  exp: Math.floor(Date.now() / 1000) + 600,
});

describe('what is no activity', () => {
  let activity: Activity;
  beforeAll(async () => {
    activity = await soundMessage();
  });
  const deliver = (options: DeliveryOptions) => room.channel.deliver(activity, options);
  const json = () => JSON.stringify(activity);

  test.each<[string, () => DeliveryOptions, number | number[]]>([
    ['malformed JSON', () => ({ bodyOverride: '{"type":"message",' }), 400],
    ['no JSON', () => ({ bodyOverride: 'hello' }), 400],
    ['an empty body', () => ({ bodyOverride: '' }), 400],
    ['null', () => ({ bodyOverride: 'null' }), 400],
    ['a list', () => ({ bodyOverride: [activity] }), 400],
    ['a number', () => ({ bodyOverride: '42' }), 400],
    ['a __proto__', () => ({ bodyOverride: '{"__proto__":{"type":"message"}}' }), 400],
    ['plain text', () => ({ bodyOverride: json(), headers: { 'content-type': 'text/plain' } }), [400, 415]],
    [
      'a form',
      () => ({
        bodyOverride: 'type=message&from=x',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
      [400, 415],
    ],
    [
      'a broken multipart body',
      () => ({ bodyOverride: json(), headers: { 'content-type': 'multipart/form-data' } }),
      [400, 415],
    ],
    [
      'a multipart body',
      () => ({
        bodyOverride: '--x\r\ncontent-disposition: form-data; name="type"\r\n\r\nmessage\r\n--x--\r\n',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
      }),
      [400, 415],
    ],
    [
      'bytes of no kind',
      () => ({ bodyOverride: json(), headers: { 'content-type': 'application/octet-stream' } }),
      [400, 415],
    ],
    [
      'what only says that it is compressed',
      () => ({ bodyOverride: json(), headers: { 'content-encoding': 'gzip' } }),
      [400, 415],
    ],
    ['an unknown compression', () => ({ bodyOverride: json(), headers: { 'content-encoding': 'br' } }), 415],
    ['too much', () => ({ bodyOverride: { ...activity, text: 'x'.repeat(300_000) } }), 413],
  ])('%s is refused', async (_what, options, status) => {
    expect([status].flat()).toContain(statusOf(await deliver(options())));
  });

  test('a small body that unpacks to a huge one is refused', async () => {
    const response = await fetch(room.bot.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: gzipSync(JSON.stringify({ ...activity, text: 'x'.repeat(5_000_000) })),
    });
    expect([413, 415]).toContain(response.status);
  });

  test.each(['type', 'channelId', 'from', 'recipient', 'conversation', 'serviceUrl'])(
    'an activity without %s is refused',
    async (field) => {
      const { [field]: _left, ...rest } = activity;
      expect(statusOf(await deliver({ bodyOverride: rest }))).toBe(400);
      expect(statusOf(await deliver({ bodyOverride: { ...rest, [field]: null } }))).toBe(400);
      expect(statusOf(await deliver({ bodyOverride: { ...rest, [field]: [] } }))).toBe(400);
      expect(statusOf(await deliver({ bodyOverride: { ...rest, [field]: {} } }))).toBe(400);
    },
  );

  test('wrong types in what is optional are refused or passed over, never a fault', async () => {
    const odd = [
      { text: 5 },
      { locale: {} },
      { channelData: 'x' },
      { channelData: { tenant: 'x', team: 5 } },
      { entities: 'x' },
      { attachments: {} },
      { timestamp: 'yesterday' },
      { replyToId: {} },
      { from: { ...activity.from, aadObjectId: 5 } },
      { value: 'x' },
      { type: 'invoke', name: 5, value: [] },
      { type: 'unheard-of' },
    ];
    for (const fields of odd) {
      const status = statusOf(await deliver({ bodyOverride: { ...activity, ...fields } }));
      expect({ fields, answered: status >= 200 && status < 500 }).toEqual({ fields, answered: true });
    }
  });

  test('what is nested as deep as a body can be is no fault', async () => {
    const deep = `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`;
    const invoke = { ...activity, type: 'invoke', name: 'adaptiveCard/action', value: 'HERE' };
    for (const value of [deep, `{"action":{"data":${deep}}}`]) {
      const status = statusOf(
        await deliver({ bodyOverride: JSON.stringify(invoke).replace('"HERE"', () => value) }),
      );
      expect(status).toBeGreaterThanOrEqual(200);
      expect(status).toBeLessThan(500);
    }
    expect((await ask('/health', 'GET')).status).toBe(200);
  });

  test('other paths and methods are 4xx', async () => {
    expect((await ask('/api/messages', 'GET')).status).toBe(405);
    expect((await ask('/nowhere', 'POST')).status).toBe(404);
    expect((await ask('/%', 'GET')).status).toBeLessThan(500);
    expect((await ask('/health', 'GET')).status).toBe(200);
  });
});

describe('who is not the channel', () => {
  const emulator = {
    iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
    tid: 'd6d49420-f39b-4df7-a1dc-d59a935871db',
    ver: '1.0',
  };

  test.each<[string, () => DeliveryOptions | Promise<DeliveryOptions>]>([
    ['no token', () => ({ token: null })],
    ['an empty token', () => ({ token: '' })],
    ['no JWT', () => ({ token: 'nonsense' })],
    ['another scheme', () => ({ token: null, headers: { authorization: 'Basic eDp5' } })],
    ['a key that is not published', () => ({ signedBy: 'stranger' })],
    ['an unknown key id', () => ({ kid: 'unknown' })],
    ['no signature (alg none)', () => ({ token: new UnsecuredJWT(sound()).encode() })],
    [
      'a shared secret (HS256)',
      async () => ({
        token: await new SignJWT(sound())
          .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
          .sign(new TextEncoder().encode('not-a-secret-test-channel-and-long-enough')),
      }),
    ],
    ['another audience', () => ({ claims: { aud: 'another-app' } })],
    ['no audience', () => ({ claims: without('aud') })],
    ['another issuer', () => ({ claims: { iss: 'https://example.com' } })],
    ['no issuer', () => ({ claims: without('iss') })],
    ['another service address', () => ({ claims: { serviceurl: 'https://example.com' } })],
    ['an expired token', () => ({ claims: { exp: 1_000_000_000 } })],
    ['a token of the future', () => ({ claims: { nbf: 4_000_000_000, exp: 4_000_000_600 } })],
    ['the emulator', () => ({ claims: { ...emulator, appid: room.channel.environment().MicrosoftAppId } })],
    [
      'the emulator of an unheard-of tenant, without audience',
      () => ({
        claims: {
          ...emulator,
          iss: 'https://sts.windows.net/11111111-2222-4333-8444-555555555555/',
          tid: '11111111-2222-4333-8444-555555555555',
          ...without('aud'),
          appid: room.channel.environment().MicrosoftAppId,
        },
      }),
    ],
  ])('%s: refused, and neither stored nor answered', async (_what, options) => {
    const outbound = room.channel.outbound().length;
    const chat = room.channel.groupChat([finn]);
    const refused = await finn.says(chat, 'ohje', await options());
    expect([401, 403]).toContain(statusOf(refused));
    expect(room.channel.botMessages(chat)).toEqual([]);
    expect(room.channel.outbound()).toHaveLength(outbound);
  });

  test.each([
    ['https://smba.trafficmanager.net.example.com/'],
    ['https://example.com/smba.trafficmanager.net'],
    ['https://127.0.0.1@example.com/'],
    ['http://169.254.169.254/'],
    ['file:///etc/passwd'],
    ['nonsense'],
  ])('the service address %s: 403, and nothing is sent there', async (serviceUrl) => {
    const activity = await soundMessage();
    const outbound = room.channel.outbound().length;
    const sent = await room.channel.deliver(activity, {
      bodyOverride: { ...activity, serviceUrl },
      claims: { serviceurl: serviceUrl },
    });
    expect(statusOf(sent)).toBe(403);
    expect(room.channel.outbound()).toHaveLength(outbound);
  });
});

test("the bot's log tells nothing of who was refused, and no fault of its own", () => {
  const lines = room.bot.logs().join('\n');
  expect(lines).toContain('an unauthenticated request was refused');
  for (const personal of [finn.name, finn.email, finn.id, finn.aadObjectId])
    expect(lines).not.toContain(personal);
  expect(lines).not.toMatch(/"level":(50|60)/);
});

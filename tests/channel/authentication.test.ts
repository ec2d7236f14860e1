import { jest } from '@jest/globals';
import { type EchoBot, startEchoBot } from './echo-bot.ts';
import { type Channel, startChannel } from './start-channel.ts';
import type { User } from './user.ts';

let channel: Channel;
let bot: EchoBot;
let aino: User;

beforeAll(async () => {
  // The SDK writes refused tokens to the console; the refusals here are meant.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  channel = await startChannel();
  bot = await startEchoBot(channel.environment());
  channel.connect(bot.endpoint);
  aino = channel.user({ name: 'Aino' });
});

afterAll(async () => {
  await bot.stop();
  await channel.stop();
});

const heard = () => channel.personalMessages(aino).length;

test('a sound token is accepted by the real authentication', async () => {
  const { status } = await aino.says(channel.personal(aino), 'hello');
  expect(status).toBe(200);
  expect(heard()).toBe(1);
});

test.each([
  ['no token', { token: null }],
  ['no JWT', { token: 'nonsense' }],
  ['a key that is not published', { signedBy: 'stranger' as const }],
  ['an unknown key id', { kid: 'unknown' }],
  ['another audience', { claims: { aud: 'another-app' } }],
  ['another issuer', { claims: { iss: 'https://example.com' } }],
  ['another service url', { claims: { serviceurl: 'https://example.com' } }],
  ['an expired token', { claims: { exp: 1_000_000_000 } }],
])('refused: %s', async (_what, flaw) => {
  const before = heard();
  const { status } = await aino.says(channel.personal(aino), 'hello', flaw);
  expect([401, 500]).toContain(status); // the SDK answers 500 to a bad signature
  expect(heard()).toBe(before);
});

test('a body of any kind can be delivered, and a dead bot is told apart from a refusal', async () => {
  const { activity } = await aino.says(channel.personal(aino), 'hello');
  expect((await channel.deliver(activity, { bodyOverride: '{"type":' })).status).toBe(400);
  expect((await channel.deliver(activity, { to: 'http://127.0.0.1:1/api/messages' })).status).toBe(0);
});

import { jest } from '@jest/globals';
import { type EchoBot, startEchoBot } from './echo-bot.ts';
import { TEAMS_LIMITS } from './limits.ts';
import { type Channel, startChannel } from './start-channel.ts';
import type { User } from './user.ts';
import type { Conversation } from './world.ts';

let now = 0;
let channel: Channel;
let bot: EchoBot;
let aino: User;
let chat: Conversation;

beforeEach(async () => {
  // The SDK writes to the console what it could not send; here that is meant.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  channel = await startChannel({ limits: 'teams', clock: () => now });
  bot = await startEchoBot(channel.environment());
  channel.connect(bot.endpoint);
  aino = channel.user({ name: 'Aino' });
  chat = channel.groupChat([aino]);
});

afterEach(async () => {
  await bot.stop();
  await channel.stop();
});

const sends = ({ kind }: { kind: string }) => kind === 'send' || kind === 'reply';
const texts = (conversation: Conversation) => channel.botMessages(conversation).map(({ text }) => text);

test('the eighth message within a second is refused, and taken a second later', async () => {
  await aino.says(chat, 'hasty');
  expect(texts(chat)).toHaveLength(7);
  expect(channel.outbound().at(-1)).toMatchObject({ kind: 'reply', status: 429 });
  now += 2000;
  await aino.says(chat, 'later');
  expect(texts(chat).at(-1)).toBe('echo later');
});

test.each([
  [true, '1'],
  [false, null],
])('a refusal for haste says when to come back only where that is set: %s', async (retryAfter, header) => {
  const strict = await startChannel({ limits: { ...TEAMS_LIMITS, retryAfter }, clock: () => now });
  const { id } = strict.groupChat([strict.user({ name: 'Aino' })]);
  const send = () =>
    fetch(`${strict.url}v3/conversations/${encodeURIComponent(id)}/activities`, {
      method: 'POST',
      headers: { authorization: 'Bearer any', 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', text: 'hello' }),
    });
  for (let sent = 0; sent < 7; sent += 1) expect((await send()).status).toBe(201);
  const refused = await send();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, header]);
  await strict.stop();
});

test('a card that is too big is refused', async () => {
  await aino.says(chat, 'huge');
  expect(texts(chat)).toEqual(['failed 413 MessageSizeTooBig']);
});

test('a person who blocked the bot, or never had it, is out of reach', async () => {
  await aino.says(chat, 'whisper');
  expect(texts(chat)).toEqual(['failed 403 ForbiddenOperationException']);
  await channel.installBot(aino);
  channel.blockPersonal(aino, 'ConversationBlockedByUser');
  await aino.says(chat, 'whisper');
  expect(texts(chat).at(-1)).toBe('failed 403 ConversationBlockedByUser');
  channel.unblockPersonal(aino);
  await aino.says(chat, 'whisper');
  expect(channel.personalMessages(aino).at(-1)?.text).toBe('just for you');
});

test('a bot that was removed may not write', async () => {
  await channel.removeBot(chat);
  await aino.says(chat, 'hello');
  expect(texts(chat)).toEqual([]);
  expect(channel.outbound().at(-1)?.status).toBe(403);
});

test('a planned failure can lose the message, or its answer alone', async () => {
  channel.failNext(sends, { status: 400 });
  await aino.says(chat, 'edit');
  expect(texts(chat)).toEqual(['failed 400 PlannedFailure']);
  channel.failNext(sends, { status: 400, afterApplying: true });
  await aino.says(chat, 'edit');
  expect(texts(chat)).toEqual(['failed 400 PlannedFailure', 'before', 'failed 400 PlannedFailure']);
});

test('a forgotten message cannot be edited', async () => {
  channel.failNext(
    (call) => {
      if (call.kind === 'update') channel.forgetActivity(call.activityId ?? '');
      return false;
    },
    { status: 500 },
  );
  await aino.says(chat, 'edit');
  expect(texts(chat)).toEqual(['before', 'failed 404 ActivityNotFoundInConversation']);
});

test('while the channel is down nothing arrives', async () => {
  await aino.says(chat, 'first');
  channel.down();
  await aino.says(chat, 'lost');
  channel.up();
  await aino.says(chat, 'second');
  expect(texts(chat)).toEqual(['echo first', 'echo second']);
});

/** Six messages while half of all requests fail by one seed; the statuses that the bot got. */
async function statusesOfUnluckyTalk(): Promise<unknown[]> {
  const before = channel.outbound().length;
  channel.failSome({ seed: 7, share: 0.5, failures: [{ status: 400 }, { status: 404 }] });
  for (let said = 0; said < 6; said += 1) {
    now += 10_000;
    await aino.says(chat, `number ${said}`);
  }
  channel.failNoMore();
  return channel
    .outbound()
    .slice(before)
    .map(({ status }) => status);
}

test('seeded failures come back the same', async () => {
  const first = await statusesOfUnluckyTalk();
  expect(new Set(first).size).toBeGreaterThan(1);
  expect(await statusesOfUnluckyTalk()).toEqual(first);
});

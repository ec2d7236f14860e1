import { type EchoBot, startEchoBot } from './echo-bot.ts';
import { findAction, textOf } from './reading-cards.ts';
import { type Channel, startChannel } from './start-channel.ts';
import type { User } from './user.ts';
import type { Conversation } from './world.ts';
import type { Team } from './world-building.ts';

let channel: Channel;
let bot: EchoBot;
let aino: User;
let bertil: User;
let team: Team;
let thread: Conversation;

beforeAll(async () => {
  channel = await startChannel();
  bot = await startEchoBot(channel.environment());
  channel.connect(bot.endpoint);
  aino = channel.user({ name: 'Aino Äijälä' });
  bertil = channel.user({ name: 'Bertil Berg', tenant: 'county', locale: 'sv-FI' });
  team = channel.team({ name: 'Johdon yhdyspinta', members: [aino, bertil] });
  ({ thread } = await aino.startsThread(team.channel('Dialogi'), 'hello'));
});

afterAll(async () => {
  await bot.stop();
  await channel.stop();
});

const lastText = (conversation: Conversation) => channel.botMessages(conversation).at(-1)?.text;

test('a mention in a new thread is echoed in that thread', async () => {
  expect(thread.id).toMatch(/^19:.+@thread\.tacv2;messageid=\d+$/);
  expect(channel.messages(thread).map(({ text }) => text)).toEqual([
    '<at>Yhdyspinta</at> hello',
    'echo hello',
  ]);
  await bertil.says(thread, 'me too');
  expect(lastText(thread)).toBe('echo me too');
  expect(channel.botMessages(team.general)).toEqual([]);
});

test('a post without a mention is not told to the bot', () => {
  const before = channel.deliveries().length;
  const quiet = aino.posts(team.channel('Dialogi'), 'among ourselves');
  expect(channel.messages(quiet)).toHaveLength(1);
  expect(channel.deliveries()).toHaveLength(before);
});

test('group, meeting and 1:1 chats carry their shapes', async () => {
  const group = channel.groupChat([aino, bertil]);
  const meeting = channel.meetingChat([aino], { title: 'Kevään työpaja' });
  for (const chat of [group, meeting, channel.personal(aino)]) {
    await aino.says(chat, 'here');
    expect(lastText(chat)).toBe('echo here');
  }
  expect(channel.deliveries().at(-2)?.activity).toMatchObject({
    text: '<at>Yhdyspinta</at> here',
    conversation: { conversationType: 'groupChat', isGroup: true, name: 'Kevään työpaja' },
    channelData: { meeting: { id: meeting.meetingId } },
  });
  expect(channel.deliveries().at(-1)?.activity).toMatchObject({
    text: 'here',
    from: { aadObjectId: aino.aadObjectId },
  });
});

test('the bot opens a 1:1 chat and a new thread by itself', async () => {
  await bertil.says(thread, 'whisper');
  expect(lastText(thread)).toMatch(/^failed 400/); // the thread's tenant is not this person's
  await aino.says(thread, 'whisper');
  expect(channel.personalMessages(aino).map(({ text }) => text)).toContain('just for you');
  await aino.says(thread, 'thread');
  const started = channel.botMessages(team.channel('Dialogi')).find(({ text }) => text === 'a new thread');
  expect(started?.conversationId).toBe(`${team.channel('Dialogi').id};messageid=${started?.id}`);
});

test('edits and deletions keep the history', async () => {
  await aino.says(thread, 'edit');
  const edited = channel.botMessages(thread).at(-1);
  expect(edited).toMatchObject({ text: 'after', edits: 1, deleted: false });
  expect(edited?.versions.map(({ text }) => text)).toEqual(['before', 'after']);
  await aino.says(thread, 'remove');
  const removed = channel.botMessages(thread).at(-1);
  expect(removed).toMatchObject({ text: 'gone', deleted: true });
  expect(aino.sees(thread).some(({ message }) => message === removed)).toBe(false);
});

test('a pressed button sends data and fields, and its card is the presser’s alone', async () => {
  await aino.says(thread, 'card');
  const message = channel.botMessages(thread).at(-1);
  const send = findAction(message?.card, { verb: 'answer' });
  const answer = await aino.presses(thread, message?.id ?? '', send, { answer: 'time' });
  expect(answer).toMatchObject({ status: 200, statusCode: 200 });
  expect(textOf(answer.card ?? {})).toBe('yours: time');
  expect(answer.activity.value).toEqual({
    action: {
      type: 'Action.Execute',
      title: 'Send',
      verb: 'answer',
      data: { question: 'q1', answer: 'time', openly: 'false' },
    },
    trigger: 'manual',
  });
  const screens = [aino, bertil].map((user) => textOf(user.sees(thread).at(-1)?.card ?? {}));
  expect(screens[0]).toBe('yours: time');
  expect(screens[1]).toContain('What is hard?');
  expect(message?.edits).toBe(0);
});

test('the fallback button arrives as a message, a refresh as an automatic invoke', async () => {
  await aino.says(thread, 'card');
  const message = channel.botMessages(thread).at(-1);
  if (!message?.card) throw new Error('no card');
  const send = findAction(message.card, { verb: 'answer', type: 'Action.Submit' });
  await aino.submits(thread, message, send, { answer: 'time' });
  expect(lastText(thread)).toContain('"question":"q1"');
  await expect(aino.refreshes(thread, message)).rejects.toThrow(/refresh\.userIds/);
});

test('redelivery brings the very same activity, also out of order', async () => {
  const before = channel.deliveries().length;
  const said = await aino.says(thread, 'again', { times: 3, atOnce: true });
  expect([said, ...said.repeats].map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(
    new Set(
      channel
        .deliveries()
        .slice(before)
        .map(({ activity }) => activity.id),
    ).size,
  ).toBe(1);
  channel.hold();
  const saying = ['one', 'two', 'three'].map((word) => aino.says(thread, word));
  await channel.release({ order: 'reversed' });
  await Promise.all(saying);
  expect(
    channel
      .botMessages(thread)
      .slice(-3)
      .map(({ text }) => text),
  ).toEqual(['echo three', 'echo two', 'echo one']);
});

test('installing and joining are told to the bot', async () => {
  const carita = channel.user({ name: 'Carita' });
  const [installed, update] = await channel.installBot(carita);
  expect(installed?.activity).toMatchObject({ type: 'installationUpdate', action: 'add' });
  expect(update?.activity.membersAdded).toEqual([{ id: channel.bot.id }]);
  expect(channel.personalMessages(carita).map(({ text }) => text)).toEqual(['thanks']);
  const joined = await channel.addMember(team, carita);
  expect(joined.activity).toMatchObject({
    channelData: { eventType: 'teamMemberAdded', team: { id: team.id } },
  });
  await channel.removeMember(team, carita);
  expect(team.roster.members).not.toContain(carita);
});

test('waiting ends when it happens, and says what came when it does not', async () => {
  const waiting = channel.until(() => channel.botMessages(thread).find(({ text }) => text === 'echo soon'));
  await aino.says(thread, 'soon');
  expect((await waiting).text).toBe('echo soon');
  await expect(channel.until(() => false, { timeoutMs: 5, what: 'a miracle' })).rejects.toThrow(
    /for a miracle[\s\S]*echo soon[\s\S]*POST .*activities/,
  );
});

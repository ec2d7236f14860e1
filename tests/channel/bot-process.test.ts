import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BotProcess, startBotProcess } from './bot-process.ts';
import { type Channel, startChannel } from './start-channel.ts';

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));
let channel: Channel;
let bot: BotProcess;

beforeAll(async () => {
  channel = await startChannel();
  bot = await startBotProcess({ channel, entry: file('./echo-process.ts') });
});

afterAll(async () => {
  await bot.dispose();
  await channel.stop();
});

test('the process is killed, started again on its data, and stopped in order', async () => {
  const aino = channel.user({ name: 'Aino' });
  const chat = channel.personal(aino);
  expect((await aino.says(chat, 'hello')).status).toBe(200);
  await bot.kill9();
  expect((await aino.says(chat, 'anybody there?')).status).toBe(0);
  await bot.restart();
  expect((await aino.says(chat, 'again')).status).toBe(200);
  expect(channel.personalMessages(aino).map(({ text }) => text)).toEqual(['echo hello', 'echo again']);
  expect(readFileSync(join(bot.dataDir, 'starts.txt'), 'utf8')).toBe('started\nstarted\n');
  expect(bot.logs()).toContain(`{"listening":${bot.port}}`);
  expect(await bot.stop()).toBe(0);
  await bot.dispose();
  expect(existsSync(bot.dataDir)).toBe(false);
});

test('a bot that cannot start is reported with what it wrote', async () => {
  const starting = startBotProcess({ channel, entry: file('./no-such-file.ts'), connect: false });
  await expect(starting).rejects.toThrow(/ended with 1 before it was ready[\s\S]*no-such-file/);
});

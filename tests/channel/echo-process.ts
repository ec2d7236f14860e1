/** The echo bot as a process, for the tests of bot-process. Counts its starts in its data folder. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEchoBot } from './echo-bot.ts';

appendFileSync(join(process.env.DATA_DIR ?? '', 'starts.txt'), 'started\n');
const bot = await startEchoBot(process.env);
process.once('SIGTERM', () => process.exit(0));
process.stdin.resume().once('end', () => process.exit(1));
process.stdout.write(`${JSON.stringify({ listening: bot.port })}\n`);

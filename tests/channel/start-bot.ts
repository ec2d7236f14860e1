/**
 * The real server as a child process of a test: everything is the product's own but the login (see stub-credentials)
 * and whatever agendas a test adds (TEST_AGENDAS, JSON).
 * Says `{"listening":PORT}` on a line of its own when it is ready.
 */
import type { Agenda } from '../../bot/workshop/agenda.ts';
import { startBot } from '../../bot/start-bot.ts';
import { StubCredentialsFactory } from './stub-credentials.ts';

const credentials = new StubCredentialsFactory(process.env.MicrosoftAppId ?? '');
const agendas = process.env.TEST_AGENDAS ? (JSON.parse(process.env.TEST_AGENDAS) as readonly Agenda[]) : [];
const bot = await startBot(process.env, { credentials, agendas });
process.once('SIGTERM', () => {
  void bot.stop().then(() => process.exit(0));
});
// The test holds the other end: when the test dies, however it dies, the bot does not outlive it.
process.stdin.resume().once('end', () => process.exit(1));
process.stdout.write(`${JSON.stringify({ listening: bot.port })}\n`);

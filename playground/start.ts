import { existsSync } from 'node:fs';
import { startBot } from '../bot/start-bot.ts';
import { startLocalMode } from './local-mode.ts';
import { explainStartFailure } from './start-failure.ts';

/** What has been started so far, newest last: a signal may come while the rest is still starting. */
const stops: (() => Promise<void>)[] = [];
let stopping: Promise<void> | undefined;

async function stopEverything(): Promise<void> {
  for (const stop of stops) await stop();
}

function stopAndExit(code: number): void {
  // npm repeats the terminal's Ctrl-C: the second one must not cut the first one short.
  stopping ??= stopEverything().then(
    () => process.exit(code),
    (error: unknown) => {
      process.stderr.write(`${explainStartFailure(error)}\n`);
      process.exit(1);
    },
  );
}

function fail(error: unknown): void {
  if (stopping) return;
  process.stderr.write(`${explainStartFailure(error)}\n`);
  stopAndExit(1);
}

async function start(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { env } = process;
  if (env['MicrosoftAppId'] || env['NODE_ENV'] === 'production') {
    const bot = await startBot(env);
    stops.push(() => bot.stop());
  } else {
    await startLocalMode({ env, onStarted: (stop) => stops.push(stop), onLost: fail });
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopAndExit(0));
start().catch(fail);

import { resolve } from 'node:path';
import { startBot } from '../bot/start-bot.ts';
import { launchAgentsPlayground } from './agents-playground.ts';
import { firstSteps } from './first-steps.ts';
import { choosePlaygroundPort } from './playground-port.ts';

type Stop = () => Promise<void>;

/** IPv6 addresses stand in brackets in a URL. */
const urlHost = (host: string) => (host.includes(':') ? `[${host}]` : host);

/**
 * Starts the bot on loopback without authentication and the Agents Playground against it, and prints where to
 * open it. `onStarted` gets each part's stop as soon as there is something to stop; `onLost` is called when the
 * Agents Playground ends by itself afterwards.
 * @throws CannotStart when the Agents Playground is missing or its port is taken, and what startBot throws.
 */
export async function startLocalMode(local: {
  env: NodeJS.ProcessEnv;
  onStarted: (stop: Stop) => void;
  onLost: (error: Error) => void;
}): Promise<void> {
  const { env } = local;
  const port = await choosePlaygroundPort(env['PLAYGROUND_PORT']);
  const host = env['HOST'] || '127.0.0.1';
  const bot = await startBot({ ...env, HOST: host });
  local.onStarted(() => bot.stop());

  const playground = await launchAgentsPlayground({
    botUrl: `http://${urlHost(host)}:${bot.port}/api/messages`,
    port,
    folder: resolve(env['DATA_DIR'] || './data', 'playground'),
    env,
  });
  local.onStarted(playground.stop);
  const openAt = await playground.ready();
  playground.onLost(local.onLost);
  process.stdout.write(firstSteps(openAt));
}

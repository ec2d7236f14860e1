import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from './start-failure.ts';

const packageName = '@microsoft/m365agentsplayground';
const readyWithinMs = 60_000;
const killAfterMs = 3_000;

/** A launched Agents Playground. `ready` answers with the address to open, once it serves its page. */
export type AgentsPlayground = {
  ready: () => Promise<string>;
  onLost: (tell: (error: Error) => void) => void;
  stop: () => Promise<void>;
};

async function locateCommand(): Promise<string> {
  const require = createRequire(import.meta.url);
  let manifest: string;
  try {
    manifest = require.resolve(`${packageName}/package.json`);
  } catch {
    throw new CannotStart(
      'The Microsoft 365 Agents Playground is not installed: it is a development dependency. Run `npm ci` ' +
        'without --omit=dev to try the bot on this machine, or set MicrosoftAppId to run the bot for Teams.',
    );
  }
  const { bin } = JSON.parse(await readFile(manifest, 'utf8')) as { bin: Record<string, string> };
  return join(dirname(manifest), bin['agentsplayground'] ?? 'cli.js');
}

/** It writes logs to and reads its people from the folder where it runs: so it runs in one of its own. */
async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await copyFile(join(import.meta.dirname, 'people.yml'), join(folder, '.m365agentsplayground.yml'));
}

const isServing = (port: string) =>
  fetch(`http://127.0.0.1:${port}/_internal/v1/config`).then(
    ({ ok }) => ok,
    () => false,
  );

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/**
 * Spawns the Microsoft 365 Agents Playground on `port` against the bot at `botUrl`, in `folder`.
 * Telemetry is switched off; no browser opens unless TEAMSAPPTESTER_BROWSER says so.
 * @throws CannotStart when it is not installed.
 */
export async function launchAgentsPlayground(launch: {
  botUrl: string;
  port: number;
  folder: string;
  env: NodeJS.ProcessEnv;
}): Promise<AgentsPlayground> {
  const command = await locateCommand();
  await prepareFolder(launch.folder);
  const flags = ['start', '-e', launch.botUrl, '-c', 'msteams', '-p', String(launch.port), '--dt'];
  const child = spawn(process.execPath, [command, ...flags], {
    cwd: launch.folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    // Out of the terminal's Ctrl-C, so that the bot can still deliver what is in flight before it is stopped.
    detached: process.platform !== 'win32',
    env: {
      TEAMSAPPTESTER_BROWSER: 'none',
      ...launch.env,
      APPLICATION_INSIGHTS_NO_STATSBEAT: 'true',
    },
  });
  // A last resort against an orphan, should this process end without stopping it.
  process.once('exit', () => child.kill('SIGKILL'));

  let output = '';
  let port: string | undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (port) return;
    output += text;
    port = /Listening on (\d+)\s/.exec(output)?.[1];
  });
  const ended = once(child, 'exit').then(() => undefined);
  const log = join(launch.folder, 'devTools', 'm365agentsplayground.log');
  const lost = () =>
    new CannotStart(`The Microsoft 365 Agents Playground ended by itself. Its log says why: ${log}`);

  /** It says "Listening" before it has read its people, and ends if it does not like them: so ask it. */
  async function ready(): Promise<string> {
    const deadline = Date.now() + readyWithinMs;
    while (!hasEnded(child) && Date.now() < deadline) {
      if (port && (await isServing(port))) return `http://localhost:${port}`;
      await pause(100);
    }
    throw hasEnded(child)
      ? lost()
      : new CannotStart(`The Microsoft 365 Agents Playground did not get ready. Its log may say why: ${log}`);
  }

  async function stop(): Promise<void> {
    if (hasEnded(child)) return;
    const force = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    child.kill('SIGTERM');
    await ended;
    clearTimeout(force);
  }

  return { ready, stop, onLost: (tell) => void ended.then(() => tell(lost())) };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The local mode, running: where its page is, what it has printed, and its end with the exit code. */
export type RunningLocalMode = {
  url: string;
  dataFolder: string;
  output: () => string;
  stop: () => Promise<number | null>;
};

const startFile = join(import.meta.dirname, '..', '..', 'playground', 'start.ts');

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port from the system');
  return address.port;
}

/**
 * Starts what `npm start` starts on an unconfigured machine (bot and Agents Playground), on free ports and in a
 * temporary folder, which also keeps a developer's .env out. `settings` are further environment variables.
 * @throws with everything it printed when it ends instead of getting ready.
 */
export async function startPlayground(settings: NodeJS.ProcessEnv = {}): Promise<RunningLocalMode> {
  const folder = await mkdtemp(join(tmpdir(), 'yhdyspinta-journey-'));
  const dataFolder = join(folder, 'data');
  const { MicrosoftAppId: _appId, NODE_OPTIONS: _options, ...inherited } = process.env;
  const local = spawn(process.execPath, [startFile], {
    cwd: folder,
    env: {
      ...inherited,
      NODE_ENV: 'test',
      PORT: String(await freePort()),
      PLAYGROUND_PORT: String(await freePort()),
      DATA_DIR: dataFolder,
      SECRETS_DIR: join(folder, 'secrets'),
      ...settings,
    },
  });
  const ended = once(local, 'exit').then(() => local.exitCode);

  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (text: string) => {
      printed += text;
      const address = /http:\/\/localhost:\d+/.exec(printed)?.[0];
      if (address && printed.includes('Ctrl-C')) resolve(address);
    };
    local.stdout.setEncoding('utf8').on('data', read);
    local.stderr.setEncoding('utf8').on('data', read);
    void ended.then((code) => reject(new Error(`The local mode ended with ${code}:\n${printed}`)));
  });

  return {
    url,
    dataFolder,
    output: () => printed,
    stop: async () => {
      local.kill('SIGTERM');
      const code = await ended;
      await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}

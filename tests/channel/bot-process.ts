import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Channel } from './start-channel.ts';

export interface BotProcessOptions {
  channel: Channel;
  /** Where the bot keeps its data; a new temporary folder when left out. */
  dataDir?: string;
  /** Settings over the channel's own. */
  env?: Record<string, string>;
  /** Whether the channel delivers to this process (from each of its starts on); it does when left out. */
  connect?: boolean;
  /** The file that is run; the product's server behind start-bot.ts when left out. */
  entry?: string;
}

/** The bot as a process of its own. */
export interface BotProcess {
  readonly port: number;
  /** The full address that activities are posted to. */
  readonly endpoint: string;
  readonly dataDir: string;
  /** Ends it as a power cut would; resolves when it is gone. */
  kill9(): Promise<void>;
  /** SIGTERM; resolves with the exit code (null when a signal ended it). */
  stop(): Promise<number | null>;
  /** Starts it again on the same data, after stopping it if it runs. */
  restart(): Promise<void>;
  /** All lines that it wrote, of all its starts. */
  logs(): string[];
  /** Ends it for good and removes a temporary data folder. */
  dispose(): Promise<void>;
}

const ENTRY = fileURLToPath(new URL('./start-bot.ts', import.meta.url));

/** Starts the real server in a child process, connected to the channel, on a free port. */
export async function startBotProcess(options: BotProcessOptions): Promise<BotProcess> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'yhdyspinta-test-')));
  const lines: string[] = [];
  let running = await launch();

  async function launch(): Promise<{ child: ChildProcess; port: number }> {
    const child = spawn(process.execPath, [options.entry ?? ENTRY], {
      env: { ...inherited(), ...options.channel.environment(), ...own(dataDir), ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    createInterface({ input: child.stderr }).on('line', (line) => lines.push(line));
    const output = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
    const port = await new Promise<number>((resolve, reject) => {
      output.on('line', (line) => {
        const match = /^\{"listening":(\d+)\}$/.exec(line);
        if (match) resolve(Number(match[1]));
      });
      child.once('close', (code) => {
        reject(new Error(`The bot ended with ${code} before it was ready:\n${lines.slice(-30).join('\n')}`));
      });
    });
    if (options.connect ?? true) options.channel.connect(endpointAt(port));
    return { child, port };
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const { child } = running;
    if (child.exitCode === null && child.signalCode === null) {
      const closed = once(child, 'close');
      child.kill(signal);
      await closed;
    }
    return child.exitCode;
  }

  return {
    dataDir,
    get port() {
      return running.port;
    },
    get endpoint() {
      return endpointAt(running.port);
    },
    kill9: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
    restart: async () => {
      await end('SIGTERM');
      running = await launch();
    },
    logs: () => [...lines],
    dispose: async () => {
      await end('SIGKILL');
      if (options.dataDir !== undefined) return;
      await rm(dataDir, { recursive: true, force: true });
      await rm(secretsOf(dataDir), { recursive: true, force: true });
    },
  };
}

function endpointAt(port: number): string {
  return `http://127.0.0.1:${port}/api/messages`;
}

/** Of the test's own environment only what a process needs: the developer's settings must not leak into a test. */
function inherited(): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  return { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }) };
}

/** Beside the data and never inside: a backup of the data must not hold the secrets. */
function secretsOf(dataDir: string): string {
  return `${dataDir}-secrets`;
}

function own(dataDir: string): Record<string, string> {
  return { PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, SECRETS_DIR: secretsOf(dataDir) };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A real process of its own that does something with a data folder and says so line by line. */
export interface StoreProcess {
  /** Everything it has said so far. */
  readonly lines: readonly string[];
  /** Resolves when it has said at least so many lines, or when it ends. */
  said(count: number): Promise<void>;
  /** Ends it as a power cut would, and resolves when it is gone and all it said has been read. */
  kill(): Promise<void>;
  /** Resolves when it has ended by itself and all it said has been read. */
  ended(): Promise<void>;
}

/** Starts a script of this folder with arguments. */
export function startStoreProcess(script: string, ...args: readonly string[]): StoreProcess {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child: ChildProcess = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', path, ...args],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      // The options of the test runner are not for this process.
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  );
  if (!child.stdout) throw new Error('the process has no output to read');
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const gone = Promise.all([once(child, 'exit'), once(reader, 'close')]);
  return {
    lines,
    async said(count) {
      while (lines.length < count && child.exitCode === null)
        await Promise.race([once(reader, 'line'), gone]);
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async ended() {
      await gone;
    },
  };
}

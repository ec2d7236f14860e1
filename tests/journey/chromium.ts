import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { bundledChromium, type Executable } from './bundled-chromium.ts';

const installedNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const isExecutable = (path: string) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

async function installedChromium(path: string): Promise<string | undefined> {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    for (const name of installedNames) {
      const candidate = join(folder, name);
      if (await isExecutable(candidate)) return candidate;
    }
  }
  return undefined;
}

/**
 * Finds a Chromium: CHROMIUM_PATH, else one on the PATH, else the one of the dev dependencies.
 * @throws with what to do when there is none: a test without its browser fails, it is never skipped.
 */
export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<Executable> {
  if (env['CHROMIUM_PATH']) {
    if (await isExecutable(env['CHROMIUM_PATH'])) return { path: env['CHROMIUM_PATH'], env: {} };
    throw new Error(`CHROMIUM_PATH is "${env['CHROMIUM_PATH']}", which cannot be run.`);
  }
  const installed = await installedChromium(env['PATH'] ?? '');
  if (installed) return { path: installed, env: {} };
  return bundledChromium().catch((cause: unknown) => {
    throw new Error(
      'No Chromium for the browser tests. Install it (Debian: apt-get install chromium), or set CHROMIUM_PATH, ' +
        'for example CHROMIUM_PATH=/usr/bin/google-chrome.',
      { cause },
    );
  });
}

/** Starts a headless Chromium. The caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const { path, env } = await findChromium();
  // Root has no user namespace sandbox; the pages are our own.
  return chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    env: { ...process.env, ...env },
  });
}

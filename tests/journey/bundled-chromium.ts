import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** An executable with the environment that it needs besides the ordinary one. */
export type Executable = { path: string; env: Record<string, string> };

const fontsConf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;

/** The package and its version, so that an upgrade is not hidden by an older unpacked copy. */
async function locatePackage(): Promise<{ root: string; version: string }> {
  const root = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', '..');
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return { root, version };
}

/**
 * Unpacks the Chromium of the dev dependency @sparticuz/chromium, with the shared libraries and fonts that a
 * bare machine lacks, and says how to run it. Linux on x64 only; unpacked once (about 3 s, 200 MB) under
 * node_modules/.cache.
 * @throws when the package is missing or this machine cannot run it.
 */
export async function bundledChromium(): Promise<Executable> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`@sparticuz/chromium runs on Linux x64 only, not on ${process.platform} ${process.arch}`);
  }
  const { root, version } = await locatePackage();
  const cache = join(root, '..', '..', '.cache');
  const folder = join(cache, `chromium-${version}`);
  if (!(await stat(folder).catch(() => undefined))) await unpack(cache, folder);
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

/**
 * The package unpacks only into the system's temporary folder and takes a half-written file there for a whole
 * one: so it gets a fresh TMPDIR in a process of its own, and the result is moved into place in one step.
 * It leaves the libraries out unless it believes that it runs on AWS Lambda.
 */
async function unpack(cache: string, folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, 'unpacking-'));
  const source = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', source], {
    cwd: import.meta.dirname,
    env: { ...process.env, NODE_OPTIONS: '', TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  });
  await writeFile(join(fresh, 'fonts', 'fonts.conf'), fontsConf(join(folder, 'fonts')));
  await rename(fresh, folder).catch(async (error: NodeJS.ErrnoException) => {
    await rm(fresh, { recursive: true, force: true });
    // Another test process was faster: its copy is as good.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
}

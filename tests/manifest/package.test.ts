import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { filledIn, folder, manifest } from './manifest-files.ts';

const run = promisify(execFile);
const workFolder = mkdtempSync(join(tmpdir(), 'package-'));
afterAll(() => rmSync(workFolder, { recursive: true }));

const options: Readonly<Record<string, string>> = {
  'app-id': filledIn.MicrosoftAppId ?? '',
  organisation: filledIn.Organisation ?? '',
  website: filledIn.WebsiteUrl ?? '',
  privacy: filledIn.PrivacyUrl ?? '',
  terms: filledIn.TermsUrl ?? '',
};

/** Runs the script of `npm run package` as an administrator does, in a folder of the test's own. */
const makePackage = (given: Readonly<Record<string, string>>) =>
  run(
    process.execPath,
    [
      resolve(folder, 'write-package.ts'),
      ...Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]),
    ],
    { cwd: workFolder },
  );

const packageFile = join(workFolder, 'artefacts/yhdyspinta.zip');
const inPackage = () => unzipSync(readFileSync(packageFile));

test('the package holds the filled-in manifest, its texts and the real icons, and nothing else', async () => {
  await makePackage(options);
  const files = inPackage();
  expect(Object.keys(files).toSorted()).toEqual([
    'color.png',
    'en.json',
    'manifest.json',
    'outline.png',
    'sv.json',
  ]);
  expect(JSON.parse(strFromU8(files['manifest.json'] as Uint8Array))).toEqual(manifest);
  for (const name of ['color.png', 'outline.png', 'sv.json', 'en.json']) {
    expect(Buffer.from(files[name] as Uint8Array)).toEqual(readFileSync(join(folder, name)));
  }
});

test('equal values give equal bytes', async () => {
  await makePackage(options);
  const first = readFileSync(packageFile);
  await makePackage(options);
  expect(readFileSync(packageFile)).toEqual(first);
});

test('a name with a quotation mark breaks nothing', async () => {
  await makePackage({ ...options, organisation: 'Alue "Ranta" \\ kunta' });
  expect(JSON.parse(strFromU8(inPackage()['manifest.json'] as Uint8Array))).toMatchObject({
    developer: { name: 'Alue "Ranta" \\ kunta' },
  });
});

test.each([
  ['app-id', 'not-an-id'],
  ['organisation', 'x'.repeat(33)],
  ['organisation', ' '],
  ['website', 'http://yhdyspinta.example/'],
  ['privacy', 'tietosuoja'],
  ['terms', ''],
])('--%s %j is refused with an example, and no package is written', async (name, value) => {
  rmSync(packageFile, { force: true });
  await expect(makePackage({ ...options, [name]: value })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(new RegExp(`^--${name} cannot be used: .* Example: --${name} \\S+`)),
  });
  expect(readdirSync(join(workFolder, 'artefacts'))).toEqual([]);
});

test('all that is missing is told at once, and an unknown option by its name', async () => {
  await expect(makePackage({})).rejects.toMatchObject({
    stderr: expect.stringMatching(/^(--\S+ is missing\. Example: .+\n){5}$/),
  });
  await expect(makePackage({ ...options, colour: 'red' })).rejects.toMatchObject({
    stderr: expect.stringContaining("'--colour'"),
  });
});

test.each(['manifest/README.md', 'docs/yllapitaja.md'])(
  'the command in %s works as it stands',
  async (document) => {
    const text = readFileSync(resolve(folder, '..', document), 'utf8');
    const [, words = ''] = /npm run package -- (.+)/.exec(text) ?? [];
    const given = [...words.matchAll(/--([\w-]+) ("[^"]+"|\S+)/g)];
    await makePackage(
      Object.fromEntries(given.map(([, name = '', value = '']) => [name, value.replaceAll('"', '')])),
    );
    expect(strFromU8(inPackage()['manifest.json'] as Uint8Array)).toContain('Esimerkin kunta');
  },
);

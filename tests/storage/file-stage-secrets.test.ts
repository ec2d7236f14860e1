import { chmod, mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileStageSecrets } from '../../storage/file-stage-secrets.ts';
import { StorageUnusable } from '../../storage/store.ts';
import { openLowdb } from './lowdb-under-test.ts';
import { inPhase, sampleAnswer, sampleClosed, sampleSession } from './sample-session.ts';

const person = 'tenant-1:p1';
let folder: string;
let secretsDir: string;
let secrets: FileStageSecrets;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secrets-'));
  secretsDir = join(folder, 'secrets');
  secrets = await FileStageSecrets.open(secretsDir);
});

afterEach(() => rm(folder, { recursive: true }));

test('a person has one key in a stage, also after a restart, and another in every other stage', async () => {
  const key = await secrets.participantKey('s1', 'a', person);
  expect(key).toMatch(/^[\w-]{43}$/);
  expect(await secrets.participantKey('s1', 'a', person)).toBe(key);
  expect(await (await FileStageSecrets.open(secretsDir)).participantKey('s1', 'a', person)).toBe(key);
  const others = await Promise.all([
    secrets.participantKey('s1', 'b', person),
    secrets.participantKey('s2', 'a', person),
    secrets.participantKey('s1', 'a', 'tenant-1:p2'),
    secrets.participantKey('s1a', '', person),
  ]);
  expect(new Set([key, ...others]).size).toBe(5);
});

test('only the own user can read the folder and the files', async () => {
  await secrets.participantKey('s1', 'a', person);
  expect((await stat(secretsDir)).mode & 0o777).toBe(0o700);
  const files = await readdir(secretsDir);
  expect(files).toHaveLength(1);
  for (const file of files) {
    const { mode, size } = await stat(join(secretsDir, file));
    expect(mode & 0o777).toBe(0o600);
    expect(size).toBe(32);
  }
});

test('a folder that others can read is closed to them', async () => {
  await chmod(secretsDir, 0o755);
  await FileStageSecrets.open(secretsDir);
  expect((await stat(secretsDir)).mode & 0o777).toBe(0o700);
});

test('a folder that cannot be used is refused with what to do', async () => {
  await writeFile(join(folder, 'a-file'), '');
  const refusal: unknown = await FileStageSecrets.open(join(folder, 'a-file')).catch(
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(StorageUnusable);
  expect(String(refusal)).toContain('SECRETS_DIR');
});

test('all who come first at once agree on one secret, in one program and in several', async () => {
  const instances = await Promise.all(Array.from({ length: 5 }, () => FileStageSecrets.open(secretsDir)));
  const keys = await Promise.all(
    instances.flatMap((each) => [1, 2, 3].map(() => each.participantKey('s1', 'a', person))),
  );
  expect(new Set(keys).size).toBe(1);
  expect(await readdir(secretsDir)).toHaveLength(1);
});

test('a destroyed secret is gone from the disk and from memory, and nobody has the same key again', async () => {
  const key = await secrets.participantKey('s1', 'a', person);
  const other = await secrets.participantKey('s1', 'b', person);
  await secrets.destroy('s1', 'a');
  expect(await readdir(secretsDir)).toHaveLength(1);
  expect(await secrets.participantKey('s1', 'a', person)).not.toBe(key);
  expect(await readdir(secretsDir)).toHaveLength(2);
  expect(await secrets.participantKey('s1', 'b', person)).toBe(other);
});

test('the bytes are overwritten before the name goes', async () => {
  await secrets.participantKey('s1', 'a', person);
  const [file = ''] = await readdir(secretsDir);
  const path = join(secretsDir, file);
  const handle = await open(path);
  const before = await readFile(path);
  await secrets.destroy('s1', 'a');
  const after = Buffer.alloc(32);
  await handle.read(after, 0, 32, 0);
  await handle.close();
  expect(before).toHaveLength(32);
  expect(after.equals(before)).toBe(false);
});

test('destroying nothing, or twice, is harmless', async () => {
  await secrets.destroy('s1', 'never');
  await secrets.participantKey('s1', 'a', person);
  await Promise.all([secrets.destroy('s1', 'a'), secrets.destroy('s1', 'a')]);
  expect(await readdir(secretsDir)).toEqual([]);
});

test('ids of any characters stay in the folder', async () => {
  for (const id of ['../../ulos', '/tmp/x', '', 'a'.repeat(400)])
    await secrets.participantKey(id, id, person);
  expect(await readdir(secretsDir)).toHaveLength(4);
  expect(await readdir(folder)).toEqual(['secrets']);
});

test('a damaged secret is reported and not replaced: the answers under it would lose their people', async () => {
  await secrets.participantKey('s1', 'a', person);
  const [file = ''] = await readdir(secretsDir);
  await truncate(join(secretsDir, file), 10);
  const again = await FileStageSecrets.open(secretsDir);
  await expect(again.participantKey('s1', 'a', person)).rejects.toBeInstanceOf(StorageUnusable);
  expect((await stat(join(secretsDir, file))).size).toBe(10);
});

test('neither the person nor the secret is anywhere in the data folder, and after the close not the key either', async () => {
  const opened = await openLowdb();
  const inDataFolder = async (bytes: string | Buffer) => {
    const entries = await readdir(opened.dataDir, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const contents = await Promise.all(files.map((file) => readFile(file)));
    return contents.some((content) => content.includes(bytes));
  };
  const key = await secrets.participantKey('s1', 'keskustelu', person);
  const [file = ''] = await readdir(secretsDir);
  const secret = await readFile(join(secretsDir, file));
  const session = sampleSession();
  await opened.store.createSession(session);
  await opened.store.saveAnswer('s1', 'keskustelu', sampleAnswer(key));
  expect(await inDataFolder(key)).toBe(true);
  for (const hidden of [secret, secret.toString('hex'), secret.toString('base64'), person]) {
    expect(await inDataFolder(hidden)).toBe(false);
  }
  await opened.store.saveSession(inPhase(session, 'closed'));
  await opened.store.sealStage('s1', 'keskustelu', sampleClosed('vastaus'));
  await secrets.destroy('s1', 'keskustelu');
  expect(await inDataFolder(key)).toBe(false);
  await opened.remove();
});

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StageAnswers } from '../../storage/lowdb/stage-answers.ts';
import { sampleAnswer, sampleClosed } from './sample-session.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stage-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('an answer whose stage closed while its file was being opened is refused', async () => {
  const answers = await StageAnswers.open(join(folder, 'a'), () => {});
  expect(await answers.save(sampleAnswer('k1'), () => false)).toBe(false);
  expect(answers.count).toBe(0);
  expect(await readdir(folder)).toEqual([]);
  await answers.close();
});

test('an answer that comes while the rows are being written is refused, and none is half kept', async () => {
  const answers = await StageAnswers.open(join(folder, 'a'), () => {});
  await answers.save(sampleAnswer('k1'), () => true);
  let takes = false;
  const sealing = answers.seal(sampleClosed('vastaus'), () => takes);
  // Lets the sealing begin: its own look at the stage comes first.
  await Promise.resolve();
  await Promise.resolve();
  takes = true;
  expect(await answers.save(sampleAnswer('k2'), () => takes)).toBe(false);
  await sealing;
  expect(await answers.all()).toEqual([]);
  expect(answers.closed).toEqual(sampleClosed('vastaus'));
  await answers.close();
});

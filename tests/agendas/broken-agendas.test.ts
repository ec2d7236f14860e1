import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrokenAgenda, loadAgendas } from '../../bot/agendas/load-agendas.ts';
import { faultsOfMeaning, faultsOfShape, placeOf, spoiled } from './mutations.ts';
import { smallAgenda } from './small-agenda.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agendas-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('an agenda of every kind is taken as it stands, and the schema and other files are passed by', async () => {
  await put('small.json', smallAgenda());
  await put('agenda.schema.json', {});
  await put('notes.txt', 'not an agenda');
  expect(await loadAgendas(folder)).toEqual([smallAgenda()]);
});

test.each([...faultsOfShape, ...faultsOfMeaning])('refused when $name', async (fault) => {
  await put('small.json', spoiled(fault));
  const place = placeOf(fault);
  const broken = await refusal();
  expect(broken.problems).toEqual([{ file: 'small.json', place, what: expect.stringMatching(fault.what) }]);
  expect(broken.message).toContain(`small.json: ${place}: `);
});

test('text that is no JSON is refused with line and column', async () => {
  await writeFile(join(folder, 'torn.json'), '{\n  "id": "torn",\n}\n');
  const { problems } = await refusal();
  expect(problems).toEqual([
    { file: 'torn.json', place: 'line 3 column 1', what: expect.stringMatching(/SyntaxError/) },
  ]);
});

test('a file that ends too early is refused', async () => {
  await writeFile(join(folder, 'short.json'), '');
  const { problems } = await refusal();
  expect(problems).toEqual([
    { file: 'short.json', place: 'the whole file', what: expect.stringMatching(/Unexpected end/) },
  ]);
});

test('a file that holds something else than an agenda is refused', async () => {
  await put('list.json', []);
  const { problems } = await refusal();
  expect(problems).toEqual([
    { file: 'list.json', place: 'the whole file', what: expect.stringMatching(/expected object/) },
  ]);
});

test('an id that another file has is refused with both names', async () => {
  await put('first.json', smallAgenda());
  await put('second.json', smallAgenda());
  const { problems } = await refusal();
  expect(problems).toEqual([
    { file: 'second.json', place: 'id', what: 'first.json has the id small already' },
  ]);
});

test('everything that is wrong in every file is told at once', async () => {
  const changes = { 'name.fi': '', 'stages[0].minutes': 0 };
  await put('one.json', spoiled({ name: 'two faults', changes, what: /./ }));
  await writeFile(join(folder, 'two.json'), '{');
  const { problems } = await refusal();
  expect(problems.map(({ file, place }) => `${file} ${place}`)).toEqual([
    'one.json name.fi',
    'one.json stages[0].minutes',
    expect.stringMatching(/^two\.json /),
  ]);
});

async function put(name: string, content: unknown): Promise<void> {
  await writeFile(join(folder, name), JSON.stringify(content));
}

async function refusal(): Promise<BrokenAgenda> {
  const outcome = await loadAgendas(folder).catch((error: unknown) => error);
  if (!(outcome instanceof BrokenAgenda)) throw new Error(`expected BrokenAgenda, got ${String(outcome)}`);
  return outcome;
}

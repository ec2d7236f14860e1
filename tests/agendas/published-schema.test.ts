import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { default as addFormats } from 'ajv-formats';
import { agendaJsonSchema } from '../../bot/agendas/json-schema.ts';
import { schemaFile } from '../../bot/agendas/load-agendas.ts';
import { faultsOfShape, spoiled } from './mutations.ts';
import { smallAgenda } from './small-agenda.ts';

const folder = join(import.meta.dirname, '../../bot/agendas');
const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(folder, file), 'utf8'));
const published = (await read(schemaFile)) as object;
const ajv = new Ajv2020({ allErrors: true, strict: true });
addFormats.default(ajv);
const validate = ajv.compile(published);
const shipped = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== schemaFile);

test('the published schema is what the code says (else: npm run schemas)', () => {
  expect(published).toEqual(agendaJsonSchema());
});

test.each(shipped)('%s is valid against it', async (file) => {
  validate(await read(file));
  expect(validate.errors).toBeNull();
});

test('it takes an agenda of every kind', () => {
  validate(smallAgenda());
  expect(validate.errors).toBeNull();
});

test.each(faultsOfShape)('it refuses when $name', (fault) => {
  expect(validate(spoiled(fault))).toBe(false);
});

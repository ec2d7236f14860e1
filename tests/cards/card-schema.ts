import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';

/**
 * Whether a value is an Adaptive Card as Teams knows it, charts and people pickers included. Nobody publishes such a
 * schema, so it is made of the types of @microsoft/teams.cards; once a version, kept under node_modules/.cache.
 */
export async function cardValidator(): Promise<ValidateFunction> {
  const ajv = new Ajv({ strict: false, allErrors: true });
  return ajv.compile(JSON.parse(await schemaText()));
}

async function schemaText(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@microsoft/teams.cards');
  const folder = join(dirname(entry), '..');
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  const cache = join(folder, '..', '..', '.cache', 'card-schema');
  const path = join(cache, `${version}.json`);
  return readFile(path, 'utf8').catch(async () => {
    const text = await makeSchema(join(folder, 'dist', 'core.d.ts'));
    await mkdir(cache, { recursive: true });
    // Another test process may be reading: the file appears whole or not at all.
    const draft = `${path}.${process.pid}`;
    await writeFile(draft, text);
    await rename(draft, path);
    return text;
  });
}

async function makeSchema(path: string): Promise<string> {
  const { createGenerator } = await import('ts-json-schema-generator');
  const generator = createGenerator({
    path,
    type: 'IAdaptiveCard',
    expose: 'all',
    jsDoc: 'none',
    skipTypeCheck: true,
  });
  return JSON.stringify(openToButtonData(generator.createSchema('IAdaptiveCard')));
}

/** The types allow only msteams in a button's data; Teams passes on whatever a bot puts there. */
function openToButtonData(schema: object & { definitions?: object | undefined }): object {
  const definitions = schema.definitions as Record<string, { additionalProperties?: boolean }>;
  return {
    ...schema,
    definitions: {
      ...definitions,
      ISubmitActionData: { ...definitions['ISubmitActionData'], additionalProperties: true },
    },
  };
}

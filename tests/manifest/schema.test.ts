import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv from 'ajv-draft-04';
import formats from 'ajv-formats';
import { manifest, translation } from './manifest-files.ts';

const packageFolder = dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json'));

/** Microsoft's own schema of the manifest's version. Its patterns are older than the u flag. */
function validatorOf(file: string) {
  const schemas = join(packageFolder, 'build/json-schemas/teams', `v${manifest.manifestVersion}`);
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(join(schemas, file), 'utf8')) as object);
  return (data: unknown) => (validate(data) ? [] : validate.errors);
}

test('the manifest is valid', () => {
  const faults = validatorOf('MicrosoftTeams.schema.json');
  expect(faults(manifest)).toEqual([]);
  expect(faults({ ...manifest, supportsChannelFeatures: 'tier9' })).not.toEqual([]);
});

test.each(manifest.localizationInfo.additionalLanguages)(
  'the texts in $languageTag are valid',
  ({ file }) => {
    const faults = validatorOf('MicrosoftTeams.Localization.schema.json');
    expect(faults(translation(file))).toEqual([]);
    expect(faults({ 'name.shrt': 'x' })).not.toEqual([]);
  },
);

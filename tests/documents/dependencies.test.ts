import { codeIn, documentAt, tableRows } from './all-documents.ts';

interface Package {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const packageAt = (folder: string) => JSON.parse(documentAt(`${folder}/package.json`).text) as Package;
const runtime = Object.keys(packageAt('.').dependencies ?? {});

const [, dependencies = ''] = documentAt('CONTRIBUTING.md').text.split('## Dependencies');
const explained = tableRows(dependencies)
  .slice(1)
  .map(([name = '', licence = '', , why = '']) => ({ name: codeIn(name)[0] ?? '', licence, why }));

test('CONTRIBUTING.md says of every runtime dependency, and of no other, why it is there', () => {
  expect(explained.map(({ name }) => name)).toEqual(runtime);
  expect(explained.filter(({ why }) => why.length < 20)).toEqual([]);
});

test.each(runtime)('the licence of %s is told as the package has it', (name) => {
  expect(explained.find((one) => one.name === name)?.licence).toBe(packageAt(`node_modules/${name}`).license);
});

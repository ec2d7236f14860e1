import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { codeIn, documentAt, root, tableRows } from './all-documents.ts';

const source = readdirSync(join(root, 'bot'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => documentAt(join('bot', name)).text)
  .join('\n');

const [, log = ''] = documentAt('docs/yllapitaja.md').text.split('## Loki');
const told = tableRows(log.split('\n## ')[0] ?? '')
  .slice(1)
  .map(([line = '']) => codeIn(line)[0] ?? '');

test("every log line that the administrator's document explains is written by the bot", () => {
  expect(told.length).toBeGreaterThan(4);
  expect(told.filter((line) => !source.includes(`'${line}'`))).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** What git ignores may hold documents that are not ours. */
const ignored = ['node_modules', '.git', 'data', 'data-secrets', 'secrets', 'artefacts', 'coverage'];

export interface Document {
  /** Relative to the root. */
  readonly path: string;
  readonly text: string;
}

/** A file of the repository. */
export function documentAt(path: string): Document {
  return { path, text: readFileSync(join(root, path), 'utf8') };
}

function pathsIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ignored.includes(entry.name) ? [] : pathsIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** Every Markdown file. */
export const documents: readonly Document[] = pathsIn('.').map(documentAt);

/** The rows of the Markdown tables in a text, as cells without their backticks. */
export function tableRows(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[ :|-]+\|$/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** The contents of a cell or sentence that stand in backticks. */
export function codeIn(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? '');
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { PackageValues } from './package-values.ts';

const folder = import.meta.dirname;

/** What goes in as it is, beside the manifest. */
const files = ['sv.json', 'en.json', 'color.png', 'outline.png'];

/** The same for every package: equal values then give equal bytes. The format knows no year before 1980. */
const writtenAt = new Date(2020, 0, 1);

/**
 * The app package as Teams takes it: a zip with the manifest, its translations and icons, and no folder around them.
 * @returns the bytes of the zip
 */
export function appPackage(values: PackageValues): Uint8Array {
  const unchanged = files.map((file) => [file, readFileSync(join(folder, file))] as const);
  const contents = { 'manifest.json': strToU8(filledIn(values)), ...Object.fromEntries(unchanged) };
  return zipSync(contents, { mtime: writtenAt });
}

/** Values are put in as JSON puts them, so that a quotation mark in a name breaks nothing. */
function filledIn(values: PackageValues): string {
  return readFileSync(join(folder, 'manifest.json'), 'utf8').replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    if (!Object.hasOwn(values, name))
      throw new Error(`manifest.json has a placeholder without a value: ${name}`);
    return JSON.stringify(values[name as keyof PackageValues]).slice(1, -1);
  });
}

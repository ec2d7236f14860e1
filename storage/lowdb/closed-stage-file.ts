import type { ClosedStage, Row } from '../../bot/workshop/kinds/kind.ts';
import { readIfThere } from '../missing-file.ts';
import { chunksOf, readLines } from './checked-lines.ts';
import { replaceFile } from './replace-file.ts';
import { type OnBroken, setAside } from './set-aside.ts';

/** The first line of the file; a line for each row follows. */
interface Heading extends Omit<ClosedStage, 'rows'> {
  readonly rows: number;
}

/** Writes what is left of a stage after its close, in chunks: a stage may have 100,000 rows. */
export async function writeClosedStage(path: string, { rows, ...rest }: ClosedStage): Promise<void> {
  const heading: Heading = { ...rest, rows: rows.length };
  await replaceFile(path, chunksOf([heading, ...rows]));
}

/** What was written, or undefined where there is none. A file that is not whole is set aside. */
export async function readClosedStage(path: string, onBroken: OnBroken): Promise<ClosedStage | undefined> {
  const bytes = await readIfThere(path);
  if (!bytes) return undefined;
  const { entries, state } = await readLines(bytes);
  const heading = entries[0] as Heading | undefined;
  if (state === 'whole' && heading?.rows === entries.length - 1) {
    return { ...heading, rows: entries.slice(1) as Row[] };
  }
  await setAside(path, 'lines are missing or differ from their checksums', onBroken);
  return undefined;
}

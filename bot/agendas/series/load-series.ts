import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Agenda } from '../../workshop/agenda.ts';
import type { SeriesPlan } from '../../workshop/series/series-plan.ts';
import { type AgendaProblem, BrokenAgenda } from '../load-agendas.ts';
import { seriesSchema } from './series-schema.ts';

/**
 * Reads every planned series of a folder, in the order of the file names. Throws BrokenAgenda when a file is no
 * series, or names an agenda that there is not.
 */
export async function loadSeries(
  agendas: readonly Agenda[],
  folder: string = import.meta.dirname,
): Promise<readonly SeriesPlan[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  const read = await Promise.all(
    names.map(async (file) => readSeries(file, await readFile(join(folder, file), 'utf8'), agendas)),
  );
  const problems = read.flatMap((one) => one.problems);
  if (problems.length > 0) throw new BrokenAgenda(problems);
  return read.flatMap(({ plan }) => (plan ? [plan] : []));
}

function readSeries(
  file: string,
  text: string,
  agendas: readonly Agenda[],
): { readonly plan?: SeriesPlan; readonly problems: readonly AgendaProblem[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { problems: [{ file, place: 'the whole file', what: String(error) }] };
  }
  const read = seriesSchema.safeParse(json);
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => ({
      file,
      place: path.join('.') || 'the whole file',
      what: message,
    }));
    return { problems };
  }
  const plan = read.data;
  const problems = plan.workshops.flatMap(({ agenda }, place) =>
    agendas.some(({ id }) => id === agenda)
      ? []
      : [{ file, place: `workshops.${place}.agenda`, what: `there is no agenda ${agenda}` }],
  );
  return { plan, problems };
}

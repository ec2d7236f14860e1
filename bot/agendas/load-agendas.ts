import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { type Agenda, themes } from '../workshop/agenda.ts';
import { agendaSchema } from './agenda-schema.ts';

export const schemaFile = 'agenda.schema.json';

/** Something wrong in an agenda file; the place is a JSON path, or a line and column. */
export interface AgendaProblem {
  readonly file: string;
  readonly place: string;
  readonly what: string;
}

/** Stops the start: agenda files that cannot be used, with everything that is wrong in them. */
export class BrokenAgenda extends Error {
  readonly problems: readonly AgendaProblem[];

  constructor(problems: readonly AgendaProblem[]) {
    super(problems.map(({ file, place, what }) => `${file}: ${place}: ${what}`).join('\n'));
    this.name = 'BrokenAgenda';
    this.problems = problems;
  }
}

/**
 * Reads every agenda of a folder (each *.json but the schema), in the order in which a facilitator
 * looks for them: by theme, then by name.
 * Throws BrokenAgenda when a file is no JSON, does not fit the schema or repeats another's id.
 */
export async function loadAgendas(folder: string = import.meta.dirname): Promise<readonly Agenda[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== schemaFile);
  const files = await Promise.all(
    names.toSorted().map(async (file) => readAgenda(file, await readFile(join(folder, file), 'utf8'))),
  );
  const agendas = files.flatMap(({ file, agenda }) => (agenda ? [{ file, agenda }] : []));
  const problems = [...files.flatMap((file) => file.problems), ...repeatedIds(agendas)];
  if (problems.length > 0) throw new BrokenAgenda(problems);
  return agendas.map(({ agenda }) => agenda).toSorted(asLookedFor);
}

function asLookedFor(one: Agenda, other: Agenda): number {
  const place = ({ theme }: Agenda) => (theme ? themes.indexOf(theme) : themes.length);
  return place(one) - place(other) || one.name.fi.localeCompare(other.name.fi, 'fi');
}

interface ReadFile {
  readonly file: string;
  readonly agenda?: Agenda;
  readonly problems: readonly AgendaProblem[];
}

function readAgenda(file: string, text: string): ReadFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const what = String(error);
    return {
      file,
      problems: [{ file, place: /line \d+ column \d+/.exec(what)?.[0] ?? 'the whole file', what }],
    };
  }
  const read = agendaSchema.safeParse(json);
  if (read.success) return { file, agenda: read.data, problems: [] };
  const problems = read.error.issues.map(({ path, message }) => ({
    file,
    place: z.core.toDotPath(path) || 'the whole file',
    what: message,
  }));
  return { file, problems };
}

function repeatedIds(agendas: readonly { file: string; agenda: Agenda }[]): AgendaProblem[] {
  return agendas.flatMap(({ file, agenda: { id } }, place) => {
    const first = agendas.findIndex(({ agenda }) => agenda.id === id);
    return first === place
      ? []
      : [{ file, place: 'id', what: `${agendas[first]?.file} has the id ${id} already` }];
  });
}

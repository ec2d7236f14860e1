import type { z } from 'zod/v4';
import type { AgendaProblem, ProblemReason } from '../workshop/adapting/agenda-problem.ts';
import type { Agenda } from '../workshop/agenda.ts';
import { agendaSchema } from './agenda-schema.ts';
import { jsonFault } from './json-fault.ts';

/** An agenda, or everything that keeps it from being one. */
export type ReadAgenda = { readonly agenda: Agenda } | { readonly problems: readonly AgendaProblem[] };

/** Reads a file that somebody brought. */
export function readAgendaText(text: string): ReadAgenda {
  const bare = text.replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(bare);
  } catch {
    return { problems: [{ path: [], reason: 'not-json', values: { ...jsonFault(bare) } }] };
  }
  return readAgendaJson(json);
}

/** An agenda, or why not. A list that is longer than any may be is not read through: that would hold up everybody. */
export function readAgendaJson(json: unknown): ReadAgenda {
  const endless = longListIn(json);
  if (endless) return { problems: [{ path: endless, reason: 'too-many', values: { most: longestList } }] };
  const read = agendaSchema.safeParse(json);
  return read.success
    ? { agenda: read.data }
    : { problems: read.error.issues.flatMap((issue) => problemsOf(issue, json)) };
}

/** The samples of a stage are the longest list of the format. */
const longestList = 50;

interface Part {
  readonly value: unknown;
  readonly within?: { readonly part: Part; readonly name: string | number };
}

/** Where a list stands that is too long for any place; looked for without recursion, however deep the file is. */
function longListIn(json: unknown): (string | number)[] | undefined {
  const waiting: Part[] = [{ value: json }];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    const { value } = part;
    if (typeof value !== 'object' || value === null) continue;
    const isList = Array.isArray(value);
    if (isList && value.length > longestList) return pathOf(part);
    for (const [name, inside] of Object.entries(value)) {
      waiting.push({ value: inside, within: { part, name: isList ? Number(name) : name } });
    }
  }
  return undefined;
}

function pathOf(part: Part): (string | number)[] {
  const path: (string | number)[] = [];
  for (let { within } = part; within; within = within.part.within) path.unshift(within.name);
  return path;
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, json: unknown): AgendaProblem[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => ({ path: [...path, name], reason: 'unknown' }));
    case 'invalid_type':
      return [{ path, reason: valueAt(json, path) === undefined ? 'missing' : wrongType(issue.expected) }];
    case 'too_big':
      return [{ path, reason: tooBig[issue.origin] ?? 'conflict', values: { most: Number(issue.maximum) } }];
    case 'too_small':
      return [
        { path, reason: tooSmall[issue.origin] ?? 'conflict', values: { least: Number(issue.minimum) } },
      ];
    case 'invalid_format':
      return [{ path, reason: issue.pattern?.includes('a-z0-9') ? 'bad-id' : 'space' }];
    case 'invalid_value':
      return [{ path, reason: valueAt(json, path) === undefined ? 'missing' : 'unknown-choice' }];
    case 'invalid_union':
      return [{ path, reason: 'unknown-kind' }];
    case 'custom':
      return [{ path, reason: (issue.params?.['reason'] as ProblemReason | undefined) ?? 'conflict' }];
    default:
      return [{ path, reason: 'conflict' }];
  }
}

const tooBig: Readonly<Record<string, ProblemReason>> = {
  string: 'too-long',
  array: 'too-many',
  number: 'too-large',
  int: 'too-large',
};
const tooSmall: Readonly<Record<string, ProblemReason>> = {
  string: 'empty',
  array: 'too-few',
  number: 'too-small',
  int: 'too-small',
};

function wrongType(expected: string): ProblemReason {
  switch (expected) {
    case 'string':
      return 'not-text';
    case 'array':
      return 'not-list';
    case 'boolean':
      return 'not-truth';
    case 'object':
      return 'not-object';
    default:
      return 'not-number';
  }
}

/** Own properties alone: a path of a strange file may say "constructor". */
function valueAt(json: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Record<string | number, unknown>)[part]
        : undefined,
    json,
  );
}

import { kindOf } from './kinds/all-kinds.ts';
import type { ClosedStage } from './kinds/kind.ts';
import type { Person } from './people.ts';
import { maySteer } from './permissions.ts';
import { type Refusal, refuse } from './refusals.ts';
import { type Session, type Stage, stageNamed } from './session.ts';

/** A heading under which the facilitator has gathered answers. It names rows, never people. */
export interface Heading {
  readonly id: string;
  readonly text: string;
  /** Ids of the rows under it, in the order of gathering; a row stands under one heading at most. */
  readonly rows: readonly string[];
}

/** A facilitator's press on a card of headings. It carries the revision of the headings that the card showed. */
export type HeadingCommand = {
  readonly stage: string;
  readonly revision: number;
} & HeadingChange;

export type HeadingChange =
  /** Answers go under the heading `under`, or where that is empty, under the one of this text, made if need be. */
  | {
      readonly type: 'gather';
      readonly rows: readonly string[];
      readonly under: string;
      readonly text: string;
    }
  | { readonly type: 'reword'; readonly heading: string; readonly text: string }
  /** Answers go back ungrouped. */
  | { readonly type: 'ungroup'; readonly heading: string; readonly rows: readonly string[] }
  /** The heading goes, and its answers are ungrouped again. */
  | { readonly type: 'remove'; readonly heading: string }
  /** A proposed group is rejected, and not proposed again. */
  | { readonly type: 'keep-apart'; readonly rows: readonly string[] };

export interface HeadingContext {
  readonly actor: Person;
  readonly closed: ClosedStage | undefined;
  /** For a heading that is made. */
  readonly newId: string;
}

export const longestHeading = 120;
/** More could neither be read in the room nor be chosen from in a later stage. */
export const mostHeadings = 15;

/**
 * Changes the headings of a closed stage, before or after revealing. A press on an older revision is stale: it
 * may be the second delivery of one that has been carried out.
 */
export function changeHeadings(
  session: Session,
  command: HeadingCommand,
  { actor, closed, newId }: HeadingContext,
): Session | Refusal {
  if (!maySteer(actor, session)) return refuse('not-facilitator');
  if (session.state !== 'running') return refuse('session-over');
  const stage = stageNamed(session, command.stage);
  if (!stage || !closed || !kindOf(stage.plan).topics) return refuse('no-such-answer');
  if (command.revision !== revisionOf(stage)) return refuse('stale-press');
  const known = new Set(closed.rows.map(({ id }) => id));
  const changed = change(session, stage, command, { known, newId });
  if ('refusal' in changed) return changed;
  const next: Stage = { ...stage, ...changed, gathered: revisionOf(stage) + 1 };
  return {
    ...session,
    version: session.version + 1,
    stages: session.stages.with(session.stages.indexOf(stage), next),
  };
}

/** How many times the headings of a stage have been changed. */
export function revisionOf({ gathered = 0 }: Pick<Stage, 'gathered'>): number {
  return gathered;
}

/** The headings of a stage as everyone may see them: without the hidden rows. */
export function shownHeadings({ headings = [], hidden }: Pick<Stage, 'headings' | 'hidden'>): Heading[] {
  return headings.map((heading) => ({
    ...heading,
    rows: heading.rows.filter((row) => !hidden.includes(row)),
  }));
}

/** Whether a stage that takes its options from these headings has been opened: then none may vanish. */
export function isBuiltUpon(session: Session, heading: string): boolean {
  return session.stages.some(({ options }) => options?.includes(heading));
}

type Changed = Pick<Stage, 'headings'> | Pick<Stage, 'keptApart'>;

function change(
  session: Session,
  stage: Stage,
  command: HeadingChange,
  { known, newId }: { known: ReadonlySet<string>; newId: string },
): Changed | Refusal {
  const { headings = [], keptApart = [] } = stage;
  if (command.type === 'keep-apart') {
    if (!areKnown(command.rows, known)) return refuse('no-answers-picked');
    return { keptApart: [...keptApart, groupKey(command.rows)] };
  }
  if (command.type === 'gather') return gather(headings, command, { known, newId });
  const heading = headings.find(({ id }) => id === command.heading);
  if (!heading) return refuse('no-such-heading');
  const replacedBy = (changed: Heading) => ({ headings: headings.with(headings.indexOf(heading), changed) });
  switch (command.type) {
    case 'reword': {
      const text = readText(command.text);
      if (typeof text !== 'string') return text;
      if (headings.some((other) => other !== heading && isSame(other.text, text)))
        return refuse('heading-exists');
      return replacedBy({ ...heading, text });
    }
    case 'ungroup':
      if (!command.rows.some((row) => heading.rows.includes(row))) return refuse('no-answers-picked');
      return replacedBy({ ...heading, rows: heading.rows.filter((row) => !command.rows.includes(row)) });
    case 'remove':
      return isBuiltUpon(session, heading.id)
        ? refuse('heading-in-use')
        : { headings: headings.filter((other) => other !== heading) };
  }
}

function gather(
  headings: readonly Heading[],
  { rows, under, text }: Extract<HeadingChange, { type: 'gather' }>,
  { known, newId }: { known: ReadonlySet<string>; newId: string },
): Changed | Refusal {
  const picked = [...new Set(rows)];
  if (!areKnown(picked, known)) return refuse('no-answers-picked');
  if (under !== '' && text.trim() !== '') return refuse('one-heading');
  const target = under === '' ? headingOf(headings, text, newId) : headings.find(({ id }) => id === under);
  if (!target) return refuse('no-such-heading');
  if ('refusal' in target) return target;
  const without = headings.map((heading) => ({
    ...heading,
    rows: heading.rows.filter((row) => !picked.includes(row)),
  }));
  const place = headings.indexOf(target);
  const kept = target.rows.filter((row) => !picked.includes(row));
  const gathered = { ...target, rows: [...kept, ...picked] };
  return { headings: place === -1 ? [...without, gathered] : without.with(place, gathered) };
}

/** The heading of a typed text: the one that is there already, or a new one. */
function headingOf(headings: readonly Heading[], typed: string, newId: string): Heading | Refusal {
  const text = readText(typed);
  if (typeof text !== 'string') return text;
  const same = headings.find((heading) => isSame(heading.text, text));
  if (same) return same;
  if (headings.length >= mostHeadings) return refuse('too-many-headings', { most: mostHeadings });
  return { id: newId, text, rows: [] };
}

function readText(typed: string): string | Refusal {
  const text = typed.trim().replaceAll(/\s+/g, ' ');
  if (text === '') return refuse('no-heading');
  return text.length > longestHeading ? refuse('too-long', { most: longestHeading }) : text;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function areKnown(rows: readonly string[], known: ReadonlySet<string>): boolean {
  return rows.length > 0 && rows.every((row) => known.has(row));
}

/** A group by its rows, in whatever order they come. */
export function groupKey(rows: readonly string[]): string {
  return rows.toSorted().join(' ');
}

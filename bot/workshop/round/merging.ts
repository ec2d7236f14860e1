import type { Fields } from '../kinds/kind.ts';
import type { StatementDraft } from './drafting.ts';

/** What the latest changes of a draft replaced, so that an older card can be told from what was typed on it. */
export interface DraftHistory {
  /** The oldest version whose texts can still be told. */
  readonly since: number;
  /** The version that a change made, and field -> the text before it, empty where there was none. */
  readonly changes: readonly { readonly version: number; readonly before: Fields }[];
}

const mostChanges = 30;
const mostCharacters = 60_000;

export interface Merged {
  readonly fields: Fields;
  /** Fields that both have changed; they stand as this person typed them. */
  readonly clashes: readonly string[];
}

/**
 * What somebody typed on an older card, put together with what others have saved since, field by field: what one of
 * them did not touch stays as the other has it.
 */
export function mergeFields(stored: StatementDraft, typed: Fields, on: number): Merged {
  const base = fieldsAt(stored, on);
  const parts = namesIn(stored.fields, typed).map((name) => {
    const [theirs, own] = [stored.fields[name] ?? '', typed[name] ?? ''];
    // Where it cannot be told what the card said, what is empty on it is taken for untouched.
    const seen = base ? (base[name] ?? '') : '';
    if (own === seen || own === theirs) return { name, text: theirs, clashes: false };
    return { name, text: own, clashes: theirs !== seen };
  });
  return {
    fields: Object.fromEntries(parts.filter(({ text }) => text !== '').map(({ name, text }) => [name, text])),
    clashes: parts.flatMap(({ name, clashes }) => (clashes ? [name] : [])),
  };
}

/** What is remembered once a draft has new texts. */
export function historyWith(stored: StatementDraft | undefined, fields: Fields): DraftHistory {
  const earlier = stored?.fields ?? {};
  const changed = namesIn(earlier, fields).filter((name) => (earlier[name] ?? '') !== (fields[name] ?? ''));
  const before = Object.fromEntries(changed.map((name) => [name, earlier[name] ?? '']));
  // What was kept before changes were remembered begins to be so with this one.
  const { since, changes } = stored?.history ?? { since: stored?.version ?? 0, changes: [] };
  return within({ since, changes: [...changes, { version: (stored?.version ?? 0) + 1, before }] });
}

function within({ since, changes }: DraftHistory): DraftHistory {
  const [oldest, ...later] = changes;
  const fits = changes.length <= mostChanges && JSON.stringify(changes).length <= mostCharacters;
  return fits || !oldest ? { since, changes } : within({ since: oldest.version, changes: later });
}

function fieldsAt({ fields, version, history }: StatementDraft, on: number): Fields | undefined {
  const { since, changes } = history ?? { since: version, changes: [] };
  if (on < since) return undefined;
  return changes
    .filter((change) => change.version > on)
    .toReversed()
    .reduce<Fields>((now, { before }) => ({ ...now, ...before }), fields);
}

function namesIn(one: Fields, other: Fields): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

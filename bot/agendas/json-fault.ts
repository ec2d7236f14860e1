/** Where a text stops being JSON, 1-based. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
}

const space = /[ \t\n\r]*/y;
const scalar =
  /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
const key = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"[ \t\n\r]*:/uy;

/**
 * The first place where a text is no JSON; the parser of the platform names it only in some of its messages.
 * Undefined for JSON.
 */
export function jsonFault(text: string): JsonFault | undefined {
  const end = faultOffset(text);
  if (end === undefined) return undefined;
  const before = text.slice(0, end).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Without recursion: a file of nothing but brackets must not exhaust the stack. */
function faultOffset(text: string): number | undefined {
  const open: ('{' | '[')[] = [];
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found !== null;
  };
  const takeKey = (): boolean => {
    take(space);
    return take(key);
  };
  for (;;) {
    take(space);
    const next = text[at];
    if (next === '{' || next === '[') {
      at += 1;
      take(space);
      const close = next === '{' ? '}' : ']';
      if (text[at] !== close) {
        open.push(next);
        if (next === '{' && !takeKey()) return at;
        continue;
      }
      at += 1;
    } else if (!take(scalar)) return at;
    // A value has ended, and with it perhaps what it stands in.
    for (;;) {
      take(space);
      const inside = open.at(-1);
      if (inside === undefined) return at === text.length ? undefined : at;
      if (text[at] === ',') {
        at += 1;
        if (inside === '{' && !takeKey()) return at;
        break;
      }
      if (text[at] !== (inside === '{' ? '}' : ']')) return at;
      at += 1;
      open.pop();
    }
  }
}

const lookalikes: Readonly<Record<string, string>> = {
  '*': '•',
  _: '-',
  '~': '-',
  '`': "'",
  '[': '(',
  ']': ')',
  '<': '‹',
  '>': '›',
  '\\': '/',
};

/** An invisible character that keeps a list marker, a heading sign or an entity from being one. */
const guard = '\u200B';

/**
 * One line of text for the places that may interpret Markdown or `<at>` and have no plain alternative (headings,
 * choices). Clients differ in whether a backslash escapes, so the active characters become lookalikes. Longer
 * texts go to a TextRun, which no client interprets.
 */
export function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[*_~`[\]<>\\]/g, (character) => lookalikes[character] ?? character)
    .replaceAll(/&(?=#?\w+;)/g, `&${guard}`)
    .replace(/^(?=#|[-+]\s|\d+[.)])/, guard);
}

/** A text for a TextRun: as people wrote it, but without the one thing that cards do evaluate there, {{DATE()}}. */
export function verbatim(text: string): string {
  return text.replaceAll('{{', `{${guard}{`);
}

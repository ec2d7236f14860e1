import type { Language } from '../../workshop/words.ts';

export type Command = 'start' | 'rehearse' | 'help';

/** The words that people write to the bot, and the language that each one tells. */
const words: Readonly<Record<string, { readonly command: Command; readonly language: Language }>> = {
  aloita: { command: 'start', language: 'fi' },
  starta: { command: 'start', language: 'sv' },
  start: { command: 'start', language: 'en' },
  harjoittele: { command: 'rehearse', language: 'fi' },
  öva: { command: 'rehearse', language: 'sv' },
  rehearse: { command: 'rehearse', language: 'en' },
  ohje: { command: 'help', language: 'fi' },
  hjälp: { command: 'help', language: 'sv' },
  help: { command: 'help', language: 'en' },
};

export interface ReadCommand {
  readonly command: Command;
  readonly language: Language;
  /** The words after it: "harjoittele johdon-dialogi". */
  readonly rest: readonly string[];
}

/**
 * The first command word of a message: whole words only ("restart" starts nothing), in any case, however the
 * mention and the punctuation around it were written. Undefined when there is none.
 */
export function readCommand(text: string): ReadCommand | undefined {
  const said = text
    .slice(0, longestMessage)
    .replace(/<at>[^<]*<\/at>/g, ' ')
    .replace(/<[^>]*>|&nbsp;/g, ' ')
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}-]+/u)
    .filter((word) => word !== '');
  const place = said.findIndex((word) => Object.hasOwn(words, word));
  const found = words[said[place] ?? ''];
  return found && { ...found, rest: said.slice(place + 1) };
}

/** Characters of a message that are read for a command. */
const longestMessage = 500;

import type { Words } from '../bot/workshop/words.ts';
import type { Element } from './element.ts';
import { plain } from './plain.ts';
import type { Speech } from './speech.ts';
import { templateOf } from './template.ts';
import noteTemplate from './templates/note.json' with { type: 'json' };
import template from './templates/paragraphs.json' with { type: 'json' };

const expand = templateOf(template);
const expandNote = templateOf(noteTemplate);

const looks = {
  usual: { size: null, weight: null, isSubtle: null, spacing: null },
  strong: { size: null, weight: 'Bolder', isSubtle: null, spacing: null },
  quiet: { size: 'Small', weight: null, isSubtle: true, spacing: 'Small' },
};

/** Paragraphs of the bot's own or the agenda's text; what people wrote goes to quotesOf. */
export function paragraphs(texts: readonly string[], look: keyof typeof looks = 'usual'): Element[] {
  return texts.length === 0 ? [] : expand({ texts, ...looks[look] });
}

/** A text that stands out: accent to be noticed, warning where something is not as usual. */
export function note(text: string, style: 'accent' | 'warning' = 'accent'): Element[] {
  return expandNote({ text, style });
}

/** A longer text of the agenda, one string a paragraph. */
export function linesOf(words: Words, { language }: Speech): string[] {
  return words[language].split('\n').map(plain).filter(Boolean);
}

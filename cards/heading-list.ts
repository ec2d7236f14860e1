import type { Element } from './element.ts';
import { paragraphs } from './paragraphs.ts';
import { plain } from './plain.ts';
import type { Speech } from './speech.ts';

/** The headings that there are, each with how many answers stand under it; nothing where there is none. */
export function headingList(
  title: string,
  headings: readonly { readonly text: string; readonly answers: number }[],
  speech: Speech,
): Element[] {
  if (headings.length === 0) return [];
  const lines = headings.map(({ text, answers }) =>
    plain(speech.say('dialogue.heading', { text, count: answers })),
  );
  return [...paragraphs([title], 'strong'), ...paragraphs(lines)];
}

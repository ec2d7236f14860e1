import type { StageView } from '../bot/workshop/views.ts';
import { buttonRow } from './button.ts';
import type { Element } from './element.ts';
import { shortenToFit } from './fitting.ts';
import { cardKindOf } from './kinds/all-kinds.ts';
import { paragraphs } from './paragraphs.ts';
import { quotesOf } from './quotes.ts';
import type { Speech } from './speech.ts';

/** Enough to know an entry by: its form shows the whole. */
const bytesOfEntry = 120;
const bytesOfEntries = 5000;

/** Teams hides the actions of a row after the sixth. */
const mostInRow = 5;

/** The person's several entries, each with a button that opens it; nothing where there is only one. */
export function ownEntries(
  { session, stage, entries = [], entry = 0 }: StageView,
  speech: Speech,
): Element[] {
  const { entryTexts } = cardKindOf(stage.kind);
  if (!entryTexts || entries.length < 2) return [];
  const titles = entries.map((_, place) => speech.say(entryTexts.title, { number: place + 1 }));
  const buttons = titles.map((title, place) => ({
    title,
    press: { verb: 'my-answer' as const, session: session.id, stage: stage.id, page: place + 1 },
  }));
  const rows = Array.from({ length: Math.ceil(buttons.length / mostInRow) }, (_, row) =>
    buttons.slice(row * mostInRow, (row + 1) * mostInRow),
  );
  return [
    ...paragraphs([speech.say(entryTexts.changing, { entries: entries.length, entry })], 'strong'),
    ...quotesOf(
      shortened(entries).map((text, place) => ({ text: `${titles[place]}: ${text}` })),
      bytesOfEntries,
    ),
    ...rows.flatMap(buttonRow),
  ];
}

function shortened(entries: readonly string[]): string[] {
  return entries.flatMap((text) => shortenToFit([text], bytesOfEntry));
}

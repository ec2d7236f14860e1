import type { Section } from './digest-sections.ts';

/** What a phone of 390 pixels shows below the head of a card and above its button, in lines of text. */
const linesOnScreen = 24;
const charactersOnLine = 44;
/** A commitment is what, who, with whom and by when, in a box of its own. */
const linesBesidesWhat = 5;
const mostCommitments = 3;

export interface FirstScreen {
  /** How many of the sections, and of the commitments, stand before "more". */
  readonly sections: number;
  readonly commitments: number;
}

/**
 * What of a digest stands on its first screen: as many main results as leave room for what needs a decision and for
 * one commitment, then commitments as long as they fit. The first main result always does.
 */
export function firstScreenOf(
  sections: readonly Section[],
  { decisions, promises }: { decisions: readonly Section[]; promises: readonly string[] },
): FirstScreen {
  const heights = promises.map((what) => linesOf(what) + linesBesidesWhat);
  let room = linesOnScreen - heightOf(decisions) - 1;
  const shown = fitting(
    sections.map((section) => heightOf([section])),
    room - (heights[0] ?? 0),
  );
  room -= heightOf(sections.slice(0, shown));
  return { sections: shown, commitments: Math.min(mostCommitments, fitting(heights, room)) };
}

/** How many of these fit, one after the other; the first one always does. */
function fitting(heights: readonly number[], room: number): number {
  let used = 0;
  const over = heights.findIndex((height, place) => (used += height) > room && place > 0);
  return over < 0 ? heights.length : over;
}

function heightOf(sections: readonly Section[]): number {
  return sections
    .flatMap(({ title, lines }) => [title, ...lines])
    .reduce((sum, text) => sum + linesOf(text), 0);
}

function linesOf(text: string): number {
  return Math.max(1, Math.ceil(text.length / charactersOnLine));
}

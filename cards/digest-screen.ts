import type { Section } from './digest-sections.ts';

/** What a phone of 390 pixels shows below the head of a card and above its button, in lines of text. */
const linesOnScreen = 24;
const charactersOnLine = 44;
/** A commitment is what, who, with whom and by when, in a box of its own. */
const linesBesidesWhat = 5;
const mostCommitments = 3;
/** Where no box fits, so many commitments stand in a line each. */
const mostNamed = 2;
/** No workshop has more votes; a survey of ten would push everything else off the screen. */
const mostSections = 6;

export interface FirstScreen {
  /** How many of the sections stand before "more", and how many of these whole; of the others the first line does. */
  readonly shown: number;
  readonly whole: number;
  /** How many commitments stand in boxes there, or else are named. */
  readonly commitments: number;
  readonly named: number;
}

/**
 * What of a digest stands on its first screen: the first line of every main result, and what needs a decision. Then
 * come a commitment, further lines of the results and more commitments, as long as they fit. The first main result
 * always stands whole.
 */
export function firstScreenOf(
  all: readonly Section[],
  { decisions, promises }: { decisions: readonly Section[]; promises: readonly string[] },
): FirstScreen {
  const sections = all.slice(0, mostSections);
  const heights = promises.map((what) => linesOf(what) + linesBesidesWhat);
  const room = linesOnScreen - heightOf(decisions) - 1;
  const least = heightOf([...sections.slice(0, 1), ...sections.slice(1).map(briefly)]);
  const [first = 0] = heights;
  const boxed = least + first <= room;
  const named = boxed ? 0 : Math.min(mostNamed, promises.length);
  const whole = wholeWithin(sections, room - (boxed ? first : named));
  const used = heightOf(sections.slice(0, whole)) + heightOf(sections.slice(whole).map(briefly));
  const shown = sections.length;
  return {
    shown,
    whole,
    commitments: boxed ? Math.min(mostCommitments, fitting(heights, room - used)) : 0,
    named,
  };
}

/** A main result in its first line. */
export function briefly({ title, lines }: Section): Section {
  return { title, lines: lines.slice(0, 1) };
}

/** How many sections, from the first one, can stand whole while the others keep their first line. */
function wholeWithin(sections: readonly Section[], room: number): number {
  let used = heightOf(sections.map(briefly));
  const over = sections.findIndex((section, place) => {
    used += heightOf([section]) - heightOf([briefly(section)]);
    return used > room && place > 0;
  });
  return over < 0 ? sections.length : over;
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

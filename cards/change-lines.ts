import type { Change } from '../bot/workshop/series/change-since.ts';
import type { Element } from './element.ts';
import { paragraphs } from './paragraphs.ts';
import type { Speech } from './speech.ts';

const mostLines = 3;

export interface ChangeTexts {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly notes: readonly string[];
}

/** What moved most since the last session of the series that asked the same; other people may have answered. */
export function changeTexts({ since, unit, items }: Change, speech: Speech): ChangeTexts {
  const write = writerOf(unit, speech);
  const moved = items
    .map((item) => ({ label: item.label, before: write(item.before), after: write(item.after) }))
    .filter(({ before, after }) => before !== after)
    .slice(0, mostLines);
  return {
    heading: speech.say('change.heading', { day: speech.dayOf(since) }),
    lines:
      moved.length > 0
        ? moved.map(({ label, before, after }) => `${speech.words(label)}: ${before} → ${after}`)
        : [speech.say('change.none')],
    notes: [...(unit === 'gap' ? [speech.say('change.gap')] : []), speech.say('change.caution')],
  };
}

/** The same on a card; nothing where there is nothing to compare with. */
export function changeLines(change: Change | undefined, speech: Speech): Element[] {
  if (!change) return [];
  const { heading, lines, notes } = changeTexts(change, speech);
  return [...paragraphs([heading], 'strong'), ...paragraphs(lines), ...paragraphs(notes, 'quiet')];
}

function writerOf(unit: Change['unit'], speech: Speech): (value: number) => string {
  switch (unit) {
    case 'step':
      return (value) => speech.decimal(value);
    case 'percent':
      return (value) => speech.say('change.percent', { value: Math.round(value) });
    case 'gap':
      return (value) => speech.say('change.points', { value: signed(Math.round(value)) });
  }
}

/** Below zero with a minus: a hyphen is read as a dash. */
function signed(value: number): string {
  return value < 0 ? `−${-value}` : String(value);
}

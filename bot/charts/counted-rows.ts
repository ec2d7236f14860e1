import type { CountedItem } from './chart-spec.ts';
import type { Mark, Row } from './chart-content.ts';
import { numberLetters } from './letters.ts';
import type { Paint } from './palette.ts';
import { innerWidth } from './sheet.ts';

/** What a number on its segment needs besides its own width. */
const around = 4;

/**
 * A row of segments, each as long as the share of those who chose it and with their number on it. `start` is where
 * the first segment begins, in shares; numbers that do not fit are told below the bar, with all the others.
 */
export function countedRow(
  { label, counts, note }: CountedItem,
  {
    names,
    paints,
    start,
    sharesInWidth,
  }: {
    names: readonly string[];
    paints: readonly Paint[];
    start: (shares: readonly number[]) => number;
    sharesInWidth: number;
  },
): Row {
  const told = { label, ...(note !== undefined && { note }) };
  if (!counts) return { ...told, marks: [] };
  const shares = sharesOf(counts);
  let from = start(shares);
  let fits = true;
  const marks = counts.flatMap((count, place): Mark[] => {
    const to = from + (shares[place] ?? 0);
    const paint = paints[place];
    if (count === 0 || !paint) return [];
    const text = String(count);
    const room = ((to - from) / sharesInWidth) * innerWidth - around;
    const written = numberLetters.widthOf(text) <= room;
    fits &&= written;
    const mark = { shape: 'bar', from, to, paint } as const;
    from = to;
    return [written ? { ...mark, text, at: 'middle' } : mark];
  });
  const below = counts.map((count, place) => `${names[place]} ${count}`).join(' · ');
  return { ...told, marks, ...(fits ? {} : { below }) };
}

/** Each count as a share of all; none where nobody answered. */
export function sharesOf(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (all === 0 ? 0 : count / all));
}

import type { ChartContent, Mark } from './chart-content.ts';
import type { BarsChart } from './chart-spec.ts';
import { numberLetters } from './letters.ts';
import { barPaint } from './palette.ts';
import { innerWidth } from './sheet.ts';

/** What a text on or beside its bar needs besides its own width. */
const around = 12;

/** One bar an item, its value written on it, or beside it where it is too short. */
export function barsContent({ title, items, amongst = items }: BarsChart): ChartContent {
  const longest = Math.max(1, ...amongst.map(({ value }) => value));
  return {
    title,
    legend: [],
    axis: { from: 0, to: longest, inset: 0 },
    rows: items.map(({ label, value, text }) => {
      const fits = numberLetters.widthOf(text) + around <= (value / longest) * innerWidth;
      const mark: Mark = {
        shape: 'bar',
        from: 0,
        to: value,
        paint: barPaint,
        text,
        at: fits ? 'middle' : 'right',
      };
      return { label, marks: [mark] };
    }),
  };
}

import type { Element } from './element.ts';
import { shortenToFit, sizeOf } from './fitting.ts';
import { verbatim } from './plain.ts';
import { templateOf } from './template.ts';
import template from './templates/quote.json' with { type: 'json' };

const expand = templateOf(template);

export interface Quote {
  readonly text: string;
  /** Who said it, or how many stand behind it. */
  readonly by?: string;
}

/** What people wrote, each apart from the others; together at most `bytes`, the longest shortened first. */
export function quotesOf(quotes: readonly Quote[], bytes: number): Element[] {
  if (quotes.length === 0) return [];
  const quotesWith = (texts: readonly string[]) =>
    expand({
      quotes: quotes.map(({ by }, place) => ({
        text: texts[place],
        by: by === undefined ? null : verbatim(by),
      })),
    });
  const structure = sizeOf(quotesWith(quotes.map(() => '')));
  return quotesWith(
    shortenToFit(
      quotes.map(({ text }) => verbatim(text)),
      bytes - structure,
    ),
  );
}

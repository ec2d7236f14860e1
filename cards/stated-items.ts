import type { Fields } from '../bot/workshop/kinds/kind.ts';
import { statedIn } from '../bot/workshop/round/stated.ts';
import type { StageView } from '../bot/workshop/views.ts';
import type { Element } from './element.ts';
import { shortenToFit } from './fitting.ts';
import { cardKindOf } from './kinds/all-kinds.ts';
import { verbatim } from './plain.ts';
import type { Speech } from './speech.ts';
import { templateOf } from './template.ts';
import template from './templates/stands.json' with { type: 'json' };
import { ownReceipt } from './views/stage.ts';

const expand = templateOf(template);

/** What an organisation has written, to be read: each item with its choice and its comment. */
export function statedItems(part: StageView, fields: Fields, bytes: number, speech: Speech): Element[] {
  const { plan } = part;
  const items = statedIn(plan, fields);
  if (items.length === 0) return ownReceipt({ ...part, fields }, speech);
  const lines = items.map(({ choices, texts }) => [
    ...choices.map((choice) => cardKindOf(plan.kind).stand?.(choice, plan, speech) ?? choice),
    ...texts.map((text) => `”${text}”`),
  ]);
  const short = shortenToFit(lines.flat().map(verbatim), bytes);
  const starts = lines.map((_, place) => lines.slice(0, place).flat().length);
  return expand({
    items: items.map(({ label }, place) => ({
      label: speech.words(label),
      lines: short.slice(starts[place] ?? 0, (starts[place] ?? 0) + (lines[place]?.length ?? 0)),
    })),
  });
}

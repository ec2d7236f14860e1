import type { Element } from './element.ts';
import { templateOf } from './template.ts';
import template from './templates/link-buttons.json' with { type: 'json' };

const expand = templateOf(template);

/** Buttons that open an address in the browser; an absent address has none. */
export function linkButtons(links: readonly { readonly title: string; readonly url?: string }[]): Element[] {
  const known = links.filter(({ url }) => url !== undefined);
  return known.length === 0 ? [] : expand({ links: known });
}

import type { Words } from '../bot/workshop/words.ts';
import type { Element } from './element.ts';
import type { Asking } from './kinds/card-kind.ts';
import { templateOf } from './template.ts';
import template from './templates/item-inputs.json' with { type: 'json' };

const expand = templateOf(template);

/** One choice for each item, from one list; an item may be left empty. `about` is told before the items. */
export function itemInputs(
  { question, items }: { question: Words; items: readonly { readonly id: string; readonly label: Words }[] },
  choices: readonly { readonly value: string; readonly title: string }[],
  { speech, fields }: Asking,
  about: readonly string[] = [],
): Element[] {
  return expand({
    question: speech.words(question),
    hint: [...about, speech.say('items.hint')].join(' '),
    items: items.map(({ id, label }) => ({ id, label: speech.words(label), value: fields[id] ?? null })),
    placeholder: speech.say('items.placeholder'),
    choices,
  });
}

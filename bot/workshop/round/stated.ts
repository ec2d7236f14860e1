import { kindOf, type StagePlan } from '../kinds/all-kinds.ts';
import type { Fields } from '../kinds/kind.ts';
import type { Words } from '../words.ts';

/** What is said of one item: what was chosen, and what was written. */
export interface StatedItem {
  readonly label: Words;
  readonly choices: readonly string[];
  readonly texts: readonly string[];
}

/**
 * What a draft or a statement says, item by item in the order of the rows; what is unfinished so that it could not be
 * sent is not told, nor a kind that ties nothing to an item.
 */
export function statedIn(plan: StagePlan, fields: Fields): StatedItem[] {
  const kind = kindOf(plan);
  const accepted = kind.accept(fields, plan, { options: [] });
  if ('problem' in accepted) return [];
  const items = new Map<string, StatedItem>();
  for (const content of kind.rowsOf(accepted.body)) {
    const stand = kind.standOf?.(content, plan);
    const subject = stand?.item ?? kind.subjectOf?.(content, plan);
    const text = kind.textOf(content);
    if (!subject) continue;
    const { choices, texts } = items.get(subject.id) ?? { choices: [], texts: [] };
    items.set(subject.id, {
      label: subject.label,
      choices: stand ? [...choices, stand.choice] : choices,
      texts: text === undefined ? texts : [...texts, text],
    });
  }
  return [...items.values()];
}

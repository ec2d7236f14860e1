import type { StagePlan } from '../kinds/all-kinds.ts';
import type { Words } from '../words.ts';

/** A text of a stage that a facilitator may reword, under the id of its input. */
export interface EditableText {
  /** The property that holds it: title, say, question, instructions ... */
  readonly name: string;
  readonly field: string;
  readonly words: Words;
}

export interface EditableItem {
  readonly id: string;
  /** Usually one; each text of its own, for example both ends of a line. */
  readonly texts: readonly EditableText[];
}

/** Questions, items, options or states: whatever stands as a list of texts with ids. */
export interface EditableList {
  readonly name: string;
  /** The input for new ones, one a line. */
  readonly field: string;
  readonly items: readonly EditableItem[];
}

export interface EditableTexts {
  readonly own: readonly EditableText[];
  readonly lists: readonly EditableList[];
}

/** What the facilitator says of a stage; its other texts are asked, and give an answer its meaning. */
const said = ['title', 'say', 'ifLate'];

export function isAsked({ name }: EditableText): boolean {
  return !said.includes(name);
}

/** The input for the minutes of a stage. */
export const minutesField = 'minutes';

/** What is not asked of people but published, or only answered in a rehearsal. */
const notReworded = ['reference', 'samples'];

/** Found by the form of a plan and not by its kind, so that a new kind is adapted without a word here. */
export function editableTexts(stage: StagePlan): EditableTexts {
  const parts = Object.entries(stage).filter(([name]) => !notReworded.includes(name));
  return {
    own: parts.flatMap(([name, value]) => (isWords(value) ? [{ name, field: name, words: value }] : [])),
    lists: parts.flatMap(([name, value]) => {
      const items = Array.isArray(value) ? value.flatMap((item: unknown) => editableItem(name, item)) : [];
      return items.length === 0 ? [] : [{ name, field: `new:${name}`, items }];
    }),
  };
}

export function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'fi' in value;
}

function editableItem(list: string, item: unknown): EditableItem[] {
  if (typeof item !== 'object' || item === null || !('id' in item)) return [];
  const id = String(item.id);
  const texts = Object.entries(item).flatMap(([name, value]) =>
    isWords(value) ? [{ name, field: `${list}:${id}:${name}`, words: value }] : [],
  );
  return texts.length === 0 ? [] : [{ id, texts }];
}

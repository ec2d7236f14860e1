import type { StagePlan } from '../kinds/all-kinds.ts';
import type { Fields } from '../kinds/kind.ts';
import type { Language, Words } from '../words.ts';
import { withoutOwnSamples, withoutSamples } from './without-samples.ts';
import {
  type EditableItem,
  type EditableList,
  editableTexts,
  isAsked,
  isWords,
  minutesField,
} from './editable-texts.ts';

/** A property of a stage or of an item, whatever the kind. */
type Parts = Readonly<Record<string, unknown>>;

/**
 * The stage with what was typed on its card. A text that is as it was keeps its other languages; a new one is
 * put into all. An item whose texts were emptied is removed, and new ones are added from their input, one a
 * line. What is empty or too long is left for the schema to refuse.
 */
export function rewordStage(stage: StagePlan, fields: Fields, language: Language): StagePlan {
  const { own, lists } = editableTexts(stage);
  const minutes = fields[minutesField]?.trim();
  const before = stage as unknown as Parts;
  let next: Parts = {
    ...before,
    ...(minutes !== undefined && { minutes: /^\d+$/.test(minutes) ? Number(minutes) : Number.NaN }),
  };
  for (const { name, field, words } of own)
    next = { ...next, [name]: reworded(words, fields[field], language) };
  const asksOtherwise = own.filter(isAsked).some(({ name, words }) => next[name] !== words);
  for (const list of lists) next = withList(next, list, fields, language);
  if (asksOtherwise) next = withoutSamples(withoutReferences(next, lists));
  // Who answered the published survey is told only where something of it is still shown.
  if (showsReference(before, lists) && !showsReference(next, lists)) next = omit(next, 'reference');
  return next as unknown as StagePlan;
}

/** The very same object when nothing was changed. */
function reworded(words: Words, typed: string | undefined, language: Language): Words {
  const text = typed?.replaceAll('\r\n', '\n').trim();
  return text === undefined || text === words[language].trim() ? words : inEveryLanguage(text);
}

function inEveryLanguage(text: string): Words {
  return { fi: text, sv: text, en: text };
}

function withList(stage: Parts, list: EditableList, fields: Fields, language: Language): Parts {
  const items = stage[list.name] as readonly Parts[];
  const [model] = items;
  const kept = items.flatMap((item) => {
    const texts = list.items.find(({ id }) => id === item['id'])?.texts ?? [];
    return texts.length > 0 && texts.every(({ field }) => fields[field]?.trim() === '')
      ? []
      : [rewordedItem(item, texts, fields, language)];
  });
  const gone = items.filter(({ id }) => !kept.some((item) => item['id'] === id)).map(({ id }) => String(id));
  const added = linesOf(fields[list.field]).reduce<readonly Parts[]>(
    (all, text) => [...all, newItem(model ?? {}, text, [...items, ...all])],
    [],
  );
  const next = [...kept, ...added];
  if (next.length === items.length && next.every((item, place) => item === items[place])) return stage;
  if (model && 'samples' in model) return { ...stage, [list.name]: next };
  // What may be chosen of the items (the states that a stage asks) is what their samples are made of.
  const isReworded = kept.some((item) => !items.includes(item));
  return { ...(isReworded ? withoutSamples(stage) : withoutSamplesOf(gone, stage)), [list.name]: next };
}

/** A reworded item is another one: neither what was published of the old nor its samples stand beside it. */
function rewordedItem(item: Parts, texts: EditableItem['texts'], fields: Fields, language: Language): Parts {
  const changed = texts
    .map(
      ({ name, field, words }) => [name, reworded(words, onOneLine(fields[field]), language), words] as const,
    )
    .filter(([, next, words]) => next !== words);
  if (changed.length === 0) return item;
  return { ...withoutOwnSamples(omit(item, 'reference')), ...Object.fromEntries(changed) };
}

/** An item has several lines to be typed in, and is one. */
function onOneLine(typed: string | undefined): string | undefined {
  return typed?.replaceAll(/\s*\n\s*/g, ' ');
}

/** Of the form of another item of the list, with no samples. */
function newItem(model: Parts, text: string, others: readonly Parts[]): Parts {
  return {
    id: freshId(others.map(({ id }) => id)),
    ...Object.fromEntries(
      Object.entries(withoutOwnSamples(model)).flatMap(([name, value]) => {
        if (name === 'samples') return [[name, value]];
        return isWords(value) ? [[name, inEveryLanguage(text)]] : [];
      }),
    ),
  };
}

function freshId(taken: readonly unknown[]): string {
  const free = Array.from({ length: taken.length + 1 }, (_, place) => `own-${place + 1}`);
  return free.find((id) => !taken.includes(id)) ?? '';
}

function withoutReferences(stage: Parts, lists: readonly EditableList[]): Parts {
  return lists.reduce(
    (next, { name }) => ({
      ...next,
      [name]: (next[name] as readonly Parts[]).map((item) => omit(item, 'reference')),
    }),
    stage,
  );
}

function showsReference(stage: Parts, lists: readonly EditableList[]): boolean {
  return lists.some(({ name }) => (stage[name] as readonly Parts[]).some((item) => item['reference']));
}

/** Sample choices that are what was removed (one of the states that a stage asks) go with it. */
function withoutSamplesOf(gone: readonly string[], stage: Parts): Parts {
  return Object.fromEntries(
    Object.entries(stage).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map((item: unknown) =>
            isParts(item) && 'samples' in item ? { ...item, samples: spared(item['samples'], gone) } : item,
          )
        : value,
    ]),
  );
}

function spared(samples: unknown, gone: readonly string[]): unknown {
  if (Array.isArray(samples))
    return samples.filter((sample) => typeof sample !== 'string' || !gone.includes(sample));
  if (!isParts(samples) || isWords(samples)) return samples;
  return Object.fromEntries(Object.entries(samples).map(([name, value]) => [name, spared(value, gone)]));
}

function isParts(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function omit(parts: Parts, name: string): Parts {
  if (!(name in parts)) return parts;
  return Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name));
}

function linesOf(text = ''): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

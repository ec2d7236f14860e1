import { isWords } from './editable-texts.ts';

/** A property of a stage or of an item, whatever the kind. */
type Parts = Readonly<Record<string, unknown>>;

/**
 * A stage whose question is another one, without anything that answered the old: neither its own samples nor those
 * of its items. In a rehearsal choices are then drawn evenly, and nobody writes anything.
 */
export function withoutSamples(stage: Parts): Parts {
  return Object.fromEntries(
    Object.entries(stage).map(([name, value]) => {
      if (name === 'samples') return [name, emptied(value)];
      if (!Array.isArray(value)) return [name, value];
      return [
        name,
        value.map((item: unknown) => (isParts(item) && !isWords(item) ? withoutOwnSamples(item) : item)),
      ];
    }),
  );
}

/** The same of one item: lists of texts are what sample people write of it (comments). */
export function withoutOwnSamples(parts: Parts): Parts {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([name, value]) => {
      if (name === 'samples') return [[name, emptied(value)]];
      return isListOfTexts(value) ? [] : [[name, value]];
    }),
  );
}

function emptied(samples: unknown): unknown {
  if (!isParts(samples)) return [];
  return Object.fromEntries(Object.entries(samples).map(([name, value]) => [name, emptied(value)]));
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isWords);
}

function isParts(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

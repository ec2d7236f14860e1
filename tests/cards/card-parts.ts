import type { Element } from '../../cards/element.ts';

/** Every element, action and run of a card, in order, fallbacks included. */
export function partsOf(from: unknown): Element[] {
  if (Array.isArray(from)) return from.flatMap(partsOf);
  if (typeof from !== 'object' || from === null) return [];
  const inside = Object.values(from).flatMap(partsOf);
  return 'type' in from ? [from as Element, ...inside] : inside;
}

/** Every string of a card with the name of the property that holds it. */
export function stringsOf(from: unknown, property = ''): { property: string; text: string }[] {
  if (typeof from === 'string') return [{ property, text: from }];
  if (Array.isArray(from)) return from.flatMap((one) => stringsOf(one, property));
  if (typeof from !== 'object' || from === null) return [];
  return Object.entries(from).flatMap(([name, value]) => stringsOf(value, name));
}

export const isInput = ({ type }: Element) => type.startsWith('Input.');

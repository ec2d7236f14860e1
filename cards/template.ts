import { GlobalSettings, Template } from 'adaptivecards-templating';
import type { Element } from './element.ts';

// The library would leave a literal ${name} on the card of whoever waits for it.
GlobalSettings.getUndefinedFieldValueSubstitutionString = (path) => {
  throw new Error(`A card template asks for "${path}", which its view did not give.`);
};

/**
 * A template of elements, ready to be filled. Every name in the template must be in the data; `null` leaves the
 * property or the element out. Texts in the data are never evaluated, whatever they contain.
 */
export function templateOf(template: readonly object[]): (data: object) => Element[] {
  const prepared = new Template(template);
  return (data) => withoutNulls(prepared.expand({ $root: data })) as Element[];
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => one !== null).map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== null)
      .map(([name, one]) => [name, withoutNulls(one)]),
  );
}

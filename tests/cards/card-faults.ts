import { isDeepStrictEqual } from 'node:util';
import type { Element } from '../../cards/element.ts';
import { isInput, partsOf, stringsOf } from './card-parts.ts';

const mostBytes = 28 * 1024;

/** Everything that is wrong with a card besides its schema, in words; nothing when all is well. */
export function faultsOf(card: Element): string[] {
  const parts = partsOf(card);
  return [
    ...sizeFaults(card),
    ...parts.filter(isInput).flatMap(inputFaults),
    ...parts.filter(({ type }) => type === 'Action.Execute').flatMap(buttonFaults),
    ...idFaults(parts),
    ...stringsOf(card).flatMap(({ property, text }) => textFaults(property, text)),
    ...parts.filter(({ type }) => type !== 'TextRun').flatMap(interpretationFaults),
  ];
}

function sizeFaults(card: Element): string[] {
  const bytes = Buffer.byteLength(JSON.stringify(card));
  return bytes > mostBytes ? [`${bytes} bytes`] : [];
}

function inputFaults(input: Element): string[] {
  return [
    ...(typeof input['id'] === 'string' && input['id'] !== '' ? [] : ['an input without id']),
    ...(typeof input['label'] === 'string' && input['label'] !== ''
      ? []
      : [`${String(input['id'])}: no label`]),
    ...(input['isRequired'] && !input['errorMessage'] ? [`${String(input['id'])}: no error message`] : []),
  ];
}

/** Where Action.Execute does not work, the same press must come by Action.Submit. */
function buttonFaults({ title, data, verb, fallback }: Element): string[] {
  const press = (data as { yp?: { verb?: string } } | undefined)?.yp;
  const other = fallback as Element | undefined;
  const same =
    other?.type === 'Action.Submit' && isDeepStrictEqual(other['data'], data) && other['title'] === title;
  return [
    ...(press?.verb === verb ? [] : [`button "${String(title)}": its press is not its verb`]),
    ...(same ? [] : [`button "${String(title)}": no fallback with the same press`]),
  ];
}

function idFaults(parts: readonly Element[]): string[] {
  const ids = parts.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  return ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `the id ${id} twice`);
}

/** Signs that a text was put together of something that was not there. */
function textFaults(property: string, text: string): string[] {
  // What the samples write is no fault, not even when it was cut in the middle.
  const ours = text.replaceAll(/\$\{(x\}|\$root\}|\$?\w*…)/g, '');
  const shown = ['text', 'title', 'label', 'placeholder', 'errorMessage', 'legend'].includes(property);
  return [
    ...(/\$\{|\{\w+\}|undefined|\bnull\b|NaN|\[object|Invalid Date/.test(ours)
      ? [`left over: ${text.slice(0, 80)}`]
      : []),
    ...(shown && text.trim() === '' ? [`an empty ${property}`] : []),
  ];
}

/** Anything but a TextRun may be read as Markdown or as a mention by some client. */
const active = /\*\*bold|_it_|<at>|\]\(|`|&lt;/;

function interpretationFaults(part: Element): string[] {
  const properties = ['text', 'title', 'label', 'placeholder', 'choices'] as const;
  return properties
    .filter((property) => part[property] !== undefined && active.test(JSON.stringify(part[property])))
    .map((property) => `${part.type} ${property} would interpret what people wrote`);
}

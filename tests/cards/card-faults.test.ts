import type { Element } from '../../cards/element.ts';
import { faultsOf } from './card-faults.ts';
import { cardValidator } from './card-schema.ts';

const cardOf = (...body: Element[]) => ({ type: 'AdaptiveCard', version: '1.5', body });
const input = { type: 'Input.Text', id: 'a', label: 'Nimi' };
const data = { yp: { verb: 'open' } };
const submit = { type: 'Action.Submit', title: 'Avaa', data };
const execute = { type: 'Action.Execute', title: 'Avaa', verb: 'open', data, fallback: submit };
const text = (shown: string) => ({ type: 'TextBlock', text: shown });

test('a sound card has no faults', async () => {
  const card = cardOf(input, text('Hei'), { type: 'ActionSet', actions: [execute] });
  expect(faultsOf(card)).toEqual([]);
  const validate = await cardValidator();
  expect(validate(card)).toBe(true);
});

/** The checks of the gallery are trusted because each of them finds what it looks for. */
test.each<[string, Element[], RegExp]>([
  ['too large', [text('ä'.repeat(14_400))], /bytes/],
  ['no id', [{ type: 'Input.Text', label: 'Nimi' }], /without id/],
  ['no label', [{ type: 'Input.Text', id: 'a' }], /no label/],
  ['no error message', [{ ...input, isRequired: true }], /no error message/],
  ['an id twice', [input, input], /twice/],
  ['no fallback', [{ type: 'ActionSet', actions: [{ ...execute, fallback: 'drop' }] }], /no fallback/],
  [
    'another press',
    [{ type: 'ActionSet', actions: [{ ...execute, fallback: { ...submit, data: {} } }] }],
    /no fallback/,
  ],
  ['another verb', [{ type: 'ActionSet', actions: [{ ...execute, verb: 'close' }] }], /not its verb/],
  ['a binding', [text('Hei ${name}')], /left over/],
  ['a placeholder', [text('Hei {name}')], /left over/],
  ['undefined', [text('Hei undefined')], /left over/],
  ['null', [text('Hei null')], /left over/],
  ['an object', [text('Hei [object Object]')], /left over/],
  ['no number', [text('NaN vastausta')], /left over/],
  ['no date', [text('Invalid Date')], /left over/],
  ['an empty text', [text('')], /empty text/],
  ['Markdown', [text('**bold**')], /interpret/],
  ['a mention', [text('<at>x</at>')], /interpret/],
  [
    'Markdown in a choice',
    [{ ...input, type: 'Input.ChoiceSet', choices: [{ title: '[a](b)', value: 'a' }] }],
    /interpret/,
  ],
])('%s is found', (_name, body, fault) => {
  expect(faultsOf(cardOf(...body)).join()).toMatch(fault);
});

test('the schema refuses what Teams does not know', async () => {
  const validate = await cardValidator();
  expect(validate(cardOf({ ...text('Hei'), colour: 'red' }))).toBe(false);
  expect(validate(cardOf({ type: 'Chart.Bar' }))).toBe(false);
  expect(validate(cardOf({ ...input, maxLength: '5' }))).toBe(false);
});

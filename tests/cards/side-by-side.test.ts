import type { Element } from '../../cards/element.ts';
import { renderCard, renderText } from '../../cards/render.ts';
import { inBoth, sideBySide } from '../../cards/side-by-side.ts';
import { faultsOf } from './card-faults.ts';
import { isInput, partsOf, stringsOf } from './card-parts.ts';
import { cardValidator } from './card-schema.ts';
import { gallery } from './gallery.ts';

const timeZone = 'Europe/Helsinki';
const validate = await cardValidator();
/** The second pair is there for what the first cannot show; every third card is enough for it. */
const pairs = [
  ['fi', 'sv', gallery],
  ['sv', 'en', gallery.filter((_, place) => place % 3 === 0)],
] as const;

/** Properties in which two languages are joined; texts stand one under the other instead. */
const joined = ['title', 'label', 'placeholder', 'errorMessage', 'altText', 'legend'];
const spokenIn = (card: Element) =>
  stringsOf(card).filter(({ property }) => joined.includes(property) || property === 'text');

describe.each(pairs)('%s beside %s', (language, beside, exhibits) => {
  test.each(exhibits)('$name', ({ view }) => {
    const card = renderCard(view, { language, beside, timeZone });
    validate(card);
    expect(validate.errors?.slice(0, 3) ?? []).toEqual([]);
    expect(faultsOf(card)).toEqual([]);
    expect(questionsOf(card)).toEqual(questionsOf(renderCard(view, { language, timeZone })));
    expect(Buffer.byteLength(renderText(view, { language, beside, timeZone }))).toBeLessThan(56 * 1024);
  });
});

/** Twenty long items fill a card in one language already, and are more than any agenda has. */
const everyday = gallery.filter(({ name }) => !/extreme|twenty long items/.test(name));

test.each([
  [
    'every text of their own card',
    // Every kind of vote in one digest, folded, and fifty agendas, on a private card, are too much for two
    // languages; the summaries of real agendas are held against this in a test of their own.
    everyday.filter(({ name, view }) => view.view !== 'results' && !/\d commitments|fifty/.test(name)),
    (card: Element) => card,
  ],
  // Fourteen items with a chart and all their figures in two languages are too much for a card.
  ['all but the chart and the folded figures of a result', everyday, withoutWhatIsLong],
])('whoever reads only one of the two languages finds %s', (_what, exhibits, shownOf) => {
  const missed = exhibits.filter(({ view }) => {
    const both = renderCard(view, { language: 'fi', beside: 'sv', timeZone });
    const texts = spokenIn(shownOf(both)).map(({ text: of }) => of);
    const alone = (['fi', 'sv'] as const).flatMap((language) =>
      spokenIn(shownOf(renderCard(view, { language, timeZone }))),
    );
    // A hint is the label over again, in other words.
    return alone.some(
      (one) => one.property !== 'placeholder' && !texts.some((shown) => shown.includes(one.text)),
    );
  });
  expect(missed.map(({ name }) => name)).toEqual([]);
});

function withoutWhatIsLong(part: Element): Element {
  const kept = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((one) => !isLong(one)).map(kept);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, kept(one)]));
  };
  return kept(part) as Element;
}

function isLong(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { isVisible, type } = value as { isVisible?: unknown; type?: unknown };
  return isVisible === false || (typeof type === 'string' && type.startsWith('Chart.'));
}

const cardOf = (...body: Element[]) => ({ type: 'AdaptiveCard', body }) as const;
const text = (said: string): Element => ({ type: 'TextBlock', text: said, wrap: true });

test.each<[string, Element[], Element[], Element[]]>([
  [
    'a text is followed by its counterpart',
    [text('Hei')],
    [text('Hej')],
    [text('Hei'), { ...text('Hej'), lang: 'sv', spacing: 'None', isSubtle: true }],
  ],
  ['what people wrote stands once', [text('Rehtori')], [text('Rehtori')], [text('Rehtori')]],
  [
    'an input stands once, named in both',
    [{ type: 'Input.Text', id: 'q', label: 'Mitä?' }],
    [{ type: 'Input.Text', id: 'q', label: 'Vad?' }],
    [{ type: 'Input.Text', id: 'q', label: 'Mitä? / Vad?' }],
  ],
  [
    'a hint that would be cut off in its field stays in the first language',
    [{ type: 'Input.Text', id: 'q', label: 'L', placeholder: 'Nimi tai rooli, esimerkiksi rehtori' }],
    [{ type: 'Input.Text', id: 'q', label: 'L', placeholder: 'Namn eller roll, till exempel rektor' }],
    [{ type: 'Input.Text', id: 'q', label: 'L', placeholder: 'Nimi tai rooli, esimerkiksi rehtori' }],
  ],
  [
    'choices keep their values',
    [{ type: 'Input.ChoiceSet', id: 'q', label: 'L', choices: [{ title: 'Kyllä', value: 'yes' }] }],
    [{ type: 'Input.ChoiceSet', id: 'q', label: 'L', choices: [{ title: 'Ja', value: 'yes' }] }],
    [{ type: 'Input.ChoiceSet', id: 'q', label: 'L', choices: [{ title: 'Kyllä / Ja', value: 'yes' }] }],
  ],
  [
    'what a button sends is left alone',
    [{ type: 'Action.Submit', title: 'Lähetä', data: { yp: { verb: 'answer' }, text: 'Lähetä' } }],
    [{ type: 'Action.Submit', title: 'Skicka', data: { yp: { verb: 'answer' }, text: 'Skicka' } }],
    [{ type: 'Action.Submit', title: 'Lähetä / Skicka', data: { yp: { verb: 'answer' }, text: 'Lähetä' } }],
  ],
  [
    'a sentence that only the second has is not lost',
    [text('A')],
    [text('A'), text('B')],
    [text('A'), { ...text('B'), lang: 'sv', spacing: 'None', isSubtle: true }],
  ],
])('%s', (_name, first, second, expected) => {
  expect(sideBySide(cardOf(...first), cardOf(...second), 'sv').body).toEqual(expected);
});

test('a sentence in both languages is one line, a longer text two blocks', () => {
  expect(inBoth('Vaihe on auki', 'Momentet är öppet')).toBe('Vaihe on auki / Momentet är öppet');
  expect(inBoth('Sama', 'Sama')).toBe('Sama');
  expect(inBoth('Yksi\nKaksi', 'Ett\nTvå')).toBe('Yksi\nKaksi\n\nEtt\nTvå');
});

function questionsOf(card: Element): unknown[] {
  return partsOf(card)
    .filter((part) => isInput(part) || part.type === 'Action.Execute')
    .map(({ type, id, value, data }) => ({ type, id, value, data }));
}

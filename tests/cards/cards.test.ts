import { languages } from '../../bot/workshop/words.ts';
import { renderCard, renderText } from '../../cards/render.ts';
import { faultsOf } from './card-faults.ts';
import { partsOf } from './card-parts.ts';
import { cardValidator } from './card-schema.ts';
import { gallery } from './gallery.ts';

const timeZone = 'Europe/Helsinki';
const address = 'https://yhdyspinta.example.fi/';
const validate = await cardValidator();

describe.each(languages)('in %s', (language) => {
  test.each(gallery)('$name', ({ view }) => {
    const card = renderCard(view, { language, timeZone, address });
    validate(card);
    expect(validate.errors?.slice(0, 3) ?? []).toEqual([]);
    expect(faultsOf(card)).toEqual([]);

    const text = renderText(view, { language, timeZone });
    expect(text.trim()).not.toBe('');
    expect(text.replaceAll(/\$\{(x|\$root)\}/g, '')).not.toMatch(/\$\{|undefined|\bnull\b|NaN|\[object/);
    expect(Buffer.byteLength(text)).toBeLessThan(28 * 1024);
  });
});

test('every kind of element of the product is in the gallery', () => {
  const types = new Set(
    gallery.flatMap(({ view }) =>
      partsOf(renderCard(view, { language: 'fi', timeZone })).map(({ type }) => type),
    ),
  );
  expect([...types]).toEqual(
    expect.arrayContaining([
      'Action.Execute',
      'Action.Submit',
      'Action.ToggleVisibility',
      'Chart.HorizontalBar',
      'Chart.HorizontalBar.Stacked',
      'Data.Query',
      'Input.ChoiceSet',
      'Input.Date',
      'Input.Number',
      'Input.Text',
      'Input.Toggle',
      'TextRun',
    ]),
  );
});

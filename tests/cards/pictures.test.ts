import { chartParts } from '../../bot/charts/chart-parts.ts';
import type { View } from '../../bot/workshop/views.ts';
import { type Language, languages } from '../../bot/workshop/words.ts';
import { chartText } from '../../cards/chart-text.ts';
import { chartsOf } from '../../cards/charts-of.ts';
import type { Element } from '../../cards/element.ts';
import { renderCard } from '../../cards/render.ts';
import { type Picture, speechOf } from '../../cards/speech.ts';
import { faultsOf } from './card-faults.ts';
import { partsOf } from './card-parts.ts';
import { cardValidator } from './card-schema.ts';
import { gallery } from './gallery.ts';
import { resultsOf } from './sample-results.ts';
import { realistic } from './sample-texts.ts';

const timeZone = 'Europe/Helsinki';
const validate = await cardValidator();
const shown = gallery.filter(({ view }) => view.view === 'results');
/** As views of one part: the gallery's show the second of three. */
const whole = shown.map(({ name, view }) => ({ name, view: { ...view, part: 1, parts: 1 } as View }));

/** As the bot signs them: an address is about as long. */
function picturesIn(view: View, language: Language): Picture[] {
  return chartsOf(view, { language, timeZone }).flatMap((chart, of) =>
    chartParts(chart).map((part, place) => ({
      url: `https://yhdyspinta.example.fi/pictures/${'x'.repeat(300)}.${language}.${of}.${place}.png`,
      chart: part,
      of,
    })),
  );
}

const cardWith = (view: View, language: Language, beside?: Language) =>
  renderCard(view, {
    language,
    timeZone,
    ...(beside && { beside }),
    pictures: Object.fromEntries(languages.map((one) => [one, picturesIn(view, one)])),
  });
const imagesOf = (from: unknown) => partsOf(from).filter(({ type }) => type === 'Image');

describe.each(languages)('results with pictures in %s', (language) => {
  test.each(whole)('$name', ({ view }) => {
    for (const card of [
      cardWith(view, language),
      cardWith(view, language, language === 'sv' ? 'fi' : 'sv'),
    ]) {
      validate(card);
      expect(validate.errors?.slice(0, 3) ?? []).toEqual([]);
      expect(faultsOf(card)).toEqual([]);
      for (const { altText } of imagesOf(card)) {
        expect(String(altText)).toMatch(/\d|Kaikki luvut|Alla siffror|All figures/);
      }
    }
  });
});

const fullResult = resultsOf(realistic, 'full').challenge;
/** Fewer items than the sample has, which fills a card. */
const challengeView = {
  ...whole.find(({ name }) => name === 'results challenge, realistic, full')?.view,
  result: { ...fullResult, items: fullResult.items.slice(0, 8) },
} as View;

test('behind a button stand all pictures, each with an alternative text of what it shows', () => {
  const card = cardWith(challengeView, 'fi');
  const pictures = picturesIn(challengeView, 'fi');
  const block = partsOf(card).find(({ id }) => id === 'pictures') as Element;
  expect(block['isVisible']).toBe(false);
  const speech = speechOf({ language: 'fi', timeZone });
  expect(imagesOf(block).map(({ url, altText }) => ({ url, altText }))).toEqual(
    pictures.map(({ url, chart }) => ({ url, altText: chartText(chart, speech) })),
  );
  const buttons = partsOf(card).filter(({ type }) => type === 'Action.ToggleVisibility');
  expect(buttons).toContainEqual(
    expect.objectContaining({ title: 'Näytä kuvana', targetElements: ['pictures'] }),
  );
});

test('where a client cannot show the chart, its own pictures stand there, and those of no other chart', () => {
  const chart = partsOf(cardWith(challengeView, 'fi')).find(({ type }) =>
    type.startsWith('Chart.'),
  ) as Element;
  const own = picturesIn(challengeView, 'fi').filter(({ of }) => of === 0);
  expect(own.length).toBeGreaterThan(1);
  expect(imagesOf(chart['fallback']).map(({ url }) => url)).toEqual(own.map(({ url }) => url));
});

test.each(whole.filter(({ name }) => /^results challenge, realistic, (full|some)/.test(name)))(
  '$name: the button stays on a full card, and the alternative texts say where the figures are',
  ({ view }) => {
    for (const language of languages) {
      const block = partsOf(cardWith(view, language)).find(({ id }) => id === 'pictures');
      const urls = imagesOf(block).map(({ url }) => url);
      const first = picturesIn(view, language).filter(({ of }) => of === 0);
      expect(urls).toEqual(expect.arrayContaining(first.map(({ url }) => url)));
    }
  },
);

test('without an address there is no button, and the fallback says where the numbers are', () => {
  const card = renderCard(challengeView, { language: 'fi', timeZone });
  expect(imagesOf(card)).toEqual([]);
  expect(partsOf(card).filter(({ id }) => id === 'pictures')).toEqual([]);
  const chart = partsOf(card).find(({ type }) => type.startsWith('Chart.')) as Element;
  expect(partsOf(chart['fallback']).map(({ text }) => text)).toEqual([
    expect.stringContaining('Kaikki luvut'),
  ]);
});

test('a result in several parts has no pictures: one part is not the result', () => {
  const parts = shown.filter(({ view }) => view.view === 'results' && view.parts > 1);
  expect(parts.length).toBeGreaterThan(3);
  for (const { view } of parts) expect(chartsOf(view, { language: 'fi', timeZone })).toEqual([]);
});

import type { ChartSpec } from '../bot/charts/chart-spec.ts';
import { chartText } from './chart-text.ts';
import type { Element } from './element.ts';
import type { Picture, Speech } from './speech.ts';
import { templateOf } from './template.ts';
import imagesTemplate from './templates/images.json' with { type: 'json' };
import template from './templates/pictures.json' with { type: 'json' };

const expand = templateOf(template);
const expandImages = templateOf(imagesTemplate);

/**
 * A button that shows the pictures, as fully as there is room, from the most to the least: with every figure in
 * their alternative texts, with a word of where the card tells the figures, and of the first chart alone. Nothing
 * where there are none.
 */
export function* pictureBlocks(speech: Speech): Generator<Element[]> {
  const { pictures } = speech;
  if (pictures.length === 0) return;
  const figures = speech.say('chart.figures-below', { button: speech.say('items.figures') });
  const brief = ({ chart }: Picture) => `${speech.say('chart.alt', { title: chart.title })} ${figures}`;
  const block = (images: Element[]) => expand({ title: speech.say('chart.as-picture'), images });
  yield block(imagesOf(pictures, ({ chart }) => chartText(chart, speech)));
  yield block(imagesOf(pictures, brief));
  const ofFirst = pictures.filter(({ of }) => of === 0);
  yield block(imagesOf(ofFirst, brief));
}

/** What stands in the place of a chart that a client cannot show: its pictures, or else a sentence. */
export function instead(charts: readonly ChartSpec[], chart: ChartSpec | undefined, speech: Speech): Element {
  const pictures = speech.pictures.filter(({ of }) => charts[of] === chart);
  if (pictures.length > 0) {
    return { type: 'Container', items: imagesOf(pictures, (picture) => chartText(picture.chart, speech)) };
  }
  return { type: 'TextBlock', text: speech.say('items.chart-missing'), isSubtle: true, wrap: true };
}

function imagesOf(pictures: readonly Picture[], altText: (picture: Picture) => string): Element[] {
  return expandImages({
    images: pictures.map((picture) => ({ url: picture.url, altText: altText(picture) })),
  });
}

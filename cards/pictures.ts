import type { ChartSpec } from '../bot/charts/chart-spec.ts';
import { chartText } from './chart-text.ts';
import type { Element } from './element.ts';
import type { Picture, Speech } from './speech.ts';
import { templateOf } from './template.ts';
import imagesTemplate from './templates/images.json' with { type: 'json' };
import template from './templates/pictures.json' with { type: 'json' };

const expand = templateOf(template);
const expandImages = templateOf(imagesTemplate);

/** A button that shows the pictures; nothing where there are none. */
export function pictureBlock(speech: Speech): Element[] {
  if (speech.pictures.length === 0) return [];
  return expand({ title: speech.say('chart.as-picture'), images: imagesOf(speech.pictures, speech) });
}

/** What stands in the place of a chart that a client cannot show: its pictures, or else a sentence. */
export function instead(charts: readonly ChartSpec[], chart: ChartSpec | undefined, speech: Speech): Element {
  const pictures = speech.pictures.filter(({ of }) => charts[of] === chart);
  if (pictures.length > 0) return { type: 'Container', items: imagesOf(pictures, speech) };
  return { type: 'TextBlock', text: speech.say('items.chart-missing'), isSubtle: true, wrap: true };
}

function imagesOf(pictures: readonly Picture[], speech: Speech): Element[] {
  return expandImages({
    images: pictures.map(({ url, chart }) => ({ url, altText: chartText(chart, speech) })),
  });
}

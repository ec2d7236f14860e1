import { inflateSync } from 'node:zlib';
import { contentOf } from '../../bot/charts/chart-content-of.ts';
import { chartParts } from '../../bot/charts/chart-parts.ts';
import type { ChartSpec } from '../../bot/charts/chart-spec.ts';
import { drawPng, drawSvg } from '../../bot/charts/draw-chart.ts';
import { labelLetters, noteLetters, numberLetters, titleLetters } from '../../bot/charts/letters.ts';
import { sheetWidth } from '../../bot/charts/sheet.ts';
import { chartsOfEverySort } from './sample-charts.ts';

interface Text {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Every text of a picture with the place that its letters take. */
function textsOf(svg: string): Text[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', escaped = '']) => {
    const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    const text = escaped.replaceAll(/&(#?\w+);/g, (_, name: string) => entities[name] ?? '?');
    const size = Number(/font-size:(\d+)px/.exec(attributes)?.[1]);
    const bold = attributes.includes('bold');
    const letters = [titleLetters, numberLetters, labelLetters, noteLetters].find(
      (one) => one.size === size && (one.weight === 'bold') === bold,
    );
    if (!letters) throw new Error(`letters of no known size: ${attributes}`);
    const width = letters.widthOf(text);
    const x = Number(attribute('x'));
    const left = { start: x, middle: x - width / 2, end: x - width }[attribute('text-anchor')] ?? NaN;
    const y = Number(attribute('y'));
    return { text, left, right: left + width, top: y - size / 2, bottom: y + size / 2 };
  });
}

const heightOf = (svg: string) => Number(/height="(\d+)"/.exec(svg)?.[1]);

function meeting(texts: readonly Text[]): string[] {
  return texts.flatMap((one, place) =>
    texts
      .slice(place + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}

const samples = [1, 4, 20].flatMap((count) =>
  chartsOfEverySort(count).map((spec) => ({ name: `${spec.chart}, ${spec.title}, ${count} items`, spec })),
);

describe.each(samples)('$name', ({ spec }) => {
  const parts = chartParts(spec);
  const drawn = parts.map((part) => ({ part, svg: drawSvg(part), texts: textsOf(drawSvg(part)) }));

  test('no text is cut, and none meets another', () => {
    for (const { svg, texts } of drawn) {
      expect(texts.length).toBeGreaterThan(2);
      expect(texts.filter(({ left, right }) => left < 0 || right > sheetWidth)).toEqual([]);
      expect(texts.filter(({ top, bottom }) => top < 0 || bottom > heightOf(svg))).toEqual([]);
      expect(meeting(texts)).toEqual([]);
    }
  });

  test('every label, legend and number is there', () => {
    for (const { part, texts } of drawn) {
      // A label that is wrapped is found again when its lines are joined, with the hyphens of broken words taken out.
      const whole = texts.map(({ text }) => text).join(' ');
      const joined = whole.replaceAll('- ', '');
      for (const expected of wordsOf(part)) expect(`${whole}\n${joined}`).toContain(expected);
    }
  });

  test('no picture is larger than Teams takes, and together they show every item once', () => {
    for (const { svg } of drawn) expect(2 * heightOf(svg)).toBeLessThanOrEqual(1024);
    expect(parts.flatMap(({ items }): unknown[] => [...items])).toEqual(spec.items);
  });
});

function wordsOf(spec: ChartSpec): string[] {
  const named =
    'steps' in spec ? spec.steps : 'states' in spec ? spec.states : 'series' in spec ? spec.series : [];
  return [
    spec.title,
    ...named,
    ...spec.items.flatMap((item) => [
      item.label,
      ...('note' in item ? [item.note ?? ''] : []),
      ...('text' in item ? [item.text] : []),
      ...('counts' in item ? (item.counts ?? []).filter((count) => count > 0).map(String) : []),
      ...('dots' in item ? item.dots.flatMap((dot) => dot?.text ?? []) : []),
    ]),
  ];
}

/** Width, height and the different colours of a PNG of 8-bit RGBA without interlacing, as resvg writes it. */
function readPng(png: Buffer): { width: number; height: number; colours: number } {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const rows = inflateSync(Buffer.concat(data));
  expect(rows.length).toBe(height * (1 + 4 * width));
  return { width, height, colours: new Set(rows).size };
}

test.each(chartsOfEverySort(4).flatMap((spec) => chartParts(spec).slice(0, 1)))(
  '$chart, $title as PNG is sharp on a phone and not blank',
  async (spec) => {
    const svg = drawSvg(spec);
    const { width, height, colours } = readPng(Buffer.from(await drawPng(spec)));
    expect({ width, height }).toEqual({ width: 2 * sheetWidth, height: 2 * heightOf(svg) });
    expect(colours).toBeGreaterThan(20);
  },
);

test('letters are drawn, Finnish ones as well: without them the picture is another', async () => {
  const [spec] = chartsOfEverySort(1);
  if (!spec) throw new Error('no sample');
  const titled = async (title: string) => Buffer.from(await drawPng({ ...spec, title }));
  expect((await titled('ä')).equals(await titled(' '))).toBe(false);
  expect((await titled('ä')).equals(await titled('ö'))).toBe(false);
  expect((await titled('å')).equals(await titled('ä'))).toBe(false);
});

test('characters that no SVG may hold do no harm', async () => {
  const [spec] = chartsOfEverySort(1);
  if (!spec) throw new Error('no sample');
  const title = 'a\u0000b\u0008c\uD800 \u{1F469}\u200B\uFFFEd';
  expect((await drawPng({ ...spec, title })).length).toBeGreaterThan(1000);
});

test.each(['bars', 'diverging'])('the parts of long %s share one scale', (sort) => {
  for (const spec of chartsOfEverySort(20).filter(({ chart }) => chart === sort)) {
    const parts = chartParts(spec);
    const axes = [spec, ...parts].map((part) => contentOf(part).axis);
    expect(parts.length).toBeGreaterThan(1);
    expect(axes).toEqual(axes.map(() => contentOf(spec).axis));
  }
});

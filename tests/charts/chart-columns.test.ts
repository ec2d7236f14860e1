import { chartColumns } from '../../bot/charts/chart-columns.ts';
import { drawSvg } from '../../bot/charts/draw-chart.ts';
import { atOneScale, embedSvg } from '../../bot/charts/embed-svg.ts';
import { chartsOfEverySort } from './sample-charts.ts';

const wide = { width: 1800, height: 700 };

test.each(chartsOfEverySort(14).map((chart) => [chart.chart, chart] as const))(
  'a long %s chart stands in several columns, each item once and in its order',
  (_sort, chart) => {
    const columns = chartColumns(chart, wide);
    expect(columns.length).toBeGreaterThan(1);
    expect(columns.flatMap<object>(({ items }) => items)).toEqual(chart.items);
    expect(columns.every(({ title }) => title === '')).toBe(true);
    expect(chartColumns(chart, { width: 400, height: 4000 })).toHaveLength(1);
  },
);

test.each(chartsOfEverySort(3).map((chart) => [chart.chart, chart] as const))(
  'a %s chart in a page has no style and nothing that reacts; its texts are as they were',
  (_sort, chart) => {
    const svg = drawSvg({ ...chart, title: 'a style="color:red" class="x" <b> & "lainaus"' });
    const embedded = embedSvg(svg);
    expect(svg).toContain('<style');
    expect(embedded).not.toMatch(/<style|<[^>]* (style|class)=/);
    expect(embedded).toMatch(/^<svg xmlns="[^"]+" version="1.1" viewBox="0 0 360 \d+">/);
    expect(embedded).toMatch(/<text[^>]* font-size="\d+px"/);
    const textsIn = (markup: string) => [...markup.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(textsIn(embedded)).toEqual(textsIn(svg));
  },
);

test('side by side all are drawn at one scale', () => {
  const [short, tall] = atOneScale(['<svg viewBox="0 0 360 100">', '<svg viewBox="0 0 360 300">']);
  expect(short).toContain('viewBox="0 0 360 300"');
  expect(tall).toContain('viewBox="0 0 360 300"');
});

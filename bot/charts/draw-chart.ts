import { renderAsync } from '@resvg/resvg-js';
import { init, use } from 'echarts/core';
// Only what is drawn with: all charts and components would take 50 MB and a second more.
import 'echarts/lib/chart/custom';
import 'echarts/lib/component/gridSimple';
import 'echarts/lib/component/graphic';
import { SVGRenderer } from 'echarts/renderers';
import { contentOf } from './chart-content-of.ts';
import { chartOption } from './chart-option.ts';
import type { ChartSpec } from './chart-spec.ts';
import { letterFamily, letterFiles } from './letters.ts';
import { sheetScale } from './sheet.ts';

use([SVGRenderer]);

/** A chart as SVG, as wide as a phone; its letters have to be there where it is shown. */
export function drawSvg(spec: ChartSpec): string {
  const { option, width, height } = chartOption(contentOf(spec));
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** A chart as PNG, sharp on a phone. Drawn outside the event loop, in about 80 ms. */
export async function drawPng(spec: ChartSpec): Promise<Uint8Array> {
  const image = await renderAsync(drawSvg(spec), {
    font: { loadSystemFonts: false, fontFiles: [...letterFiles], defaultFontFamily: letterFamily },
    fitTo: { mode: 'zoom', value: sheetScale },
    logLevel: 'off',
  });
  return image.asPng();
}

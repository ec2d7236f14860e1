import type { CustomSeriesOption, EChartsOption } from 'echarts';
import type { Axis, ChartContent, Mark, Shape } from './chart-content.ts';
import { barHeight, layOut, type PlacedMark, swatch } from './lay-out.ts';
import { letterFamily, type Letters, numberLetters } from './letters.ts';
import { faintLine, ink, type Paint, paper } from './palette.ts';
import { margin, sheetWidth } from './sheet.ts';

/** What echarts draws: on a server as a picture, on a page as it is. */
export interface Drawing {
  readonly option: EChartsOption;
  readonly width: number;
  readonly height: number;
}

type Drawn = NonNullable<CustomSeriesOption['renderItem']>;
/** Pixels from a mark to the text beside it. */
const beside = { bar: 6, dot: 14 };
/** Later series are smaller, so that dots of the same value are seen one within the other. */
const reaches = { circle: 9, diamond: 6.5, triangle: 5.5 };

/** A chart as an option of echarts: the marks are a series on shared axes, the texts stand where they were laid. */
export function chartOption(content: ChartContent): Drawing {
  const { height, texts, marks, legend, rows } = layOut(content);
  const { axis } = content;
  const graphics = [
    ...legend.map(({ shape, paint, x, y }) => shapeOf(shape, paint, x + swatch / 2, y, swatch / 2)),
    ...texts.map(({ text, x, y, align, letters, ink: fill }) => textAt(text, x, y, align, letters, fill)),
  ];
  return {
    width: sheetWidth,
    height,
    option: {
      animation: false,
      backgroundColor: paper,
      grid: {
        left: margin + axis.inset,
        right: margin + axis.inset,
        top: 0,
        bottom: 0,
        outerBoundsMode: 'none',
      },
      xAxis: { type: 'value', min: axis.from, max: axis.to, show: false },
      yAxis: { type: 'value', min: 0, max: height, inverse: true, show: false },
      series: [
        {
          type: 'custom',
          renderItem: drawMark(marks),
          data: marks.map(({ mark, y }) => [mark.from, mark.to, y]),
          clip: false,
        },
        ...lineSeries(axis, rows),
      ],
      graphic: graphics,
    },
  };
}

function drawMark(marks: readonly PlacedMark[]): Drawn {
  return ({ dataIndex }, api) => {
    const placed = marks[dataIndex];
    if (!placed) return null;
    const { mark, y } = placed;
    const [left = 0] = api.coord([mark.from, y]);
    const [right = 0] = api.coord([mark.to, y]);
    return {
      type: 'group',
      children: [bodyOf(mark, left, right, y), ...textOf(mark, left, right, y)] as never,
    };
  };
}

/** The middle of a diverging scale, across each bar. */
function lineSeries({ line }: Axis, rows: readonly number[]): CustomSeriesOption[] {
  if (line === undefined) return [];
  const renderItem: Drawn = ({ dataIndex }, api) => {
    const y = rows[dataIndex] ?? 0;
    const [x = 0] = api.coord([line, y]);
    const reach = barHeight / 2 + 3;
    return {
      type: 'line',
      shape: { x1: x, y1: y - reach, x2: x, y2: y + reach },
      style: { stroke: ink, lineWidth: 1 },
      z2: -1,
    };
  };
  return [{ type: 'custom', renderItem, data: rows.map((y) => [line, line, y]), clip: false, z: 1 }];
}

function bodyOf({ shape, paint }: Mark, left: number, right: number, y: number): object {
  if (shape === 'line') {
    const ends = { x1: left, y1: y, x2: right, y2: y };
    return { type: 'line', shape: ends, style: { stroke: faintLine, lineWidth: 2 } };
  }
  if (shape !== 'bar') return shapeOf(shape, paint, left, y, reaches[shape]);
  return {
    type: 'rect',
    shape: { x: left, y: y - barHeight / 2, width: right - left, height: barHeight },
    style: { fill: paint.fill, stroke: paint.outline ?? paper, lineWidth: 1 },
  };
}

function textOf({ shape, text, at, paint }: Mark, left: number, right: number, y: number): object[] {
  if (text === undefined) return [];
  const middle = (left + right) / 2;
  const gap = shape === 'bar' ? beside.bar : beside.dot;
  switch (at) {
    case 'left':
      return [onPaper(textAt(text, left - gap, y, 'right', numberLetters, ink))];
    case 'right':
      return [onPaper(textAt(text, right + gap, y, 'left', numberLetters, ink))];
    case 'above':
      return [textAt(text, middle, y - 15, 'center', numberLetters, ink)];
    default:
      return [textAt(text, middle, y, 'center', numberLetters, paint.ink)];
  }
}

function textAt(text: string, x: number, y: number, align: string, letters: Letters, fill: string): object {
  const font = { fontSize: letters.size, fontWeight: letters.weight, fontFamily: `'${letterFamily}'` };
  return { type: 'text', silent: true, style: { text, x, y, align, verticalAlign: 'middle', ...font, fill } };
}

/** A text that stays readable where it crosses a line. */
function onPaper(text: object): object {
  const { style } = text as { style: object };
  return { ...text, style: { ...style, stroke: paper, lineWidth: 4 } };
}

/** A shape around its middle, `reach` pixels to each side. */
function shapeOf(shape: Shape, { fill, outline }: Paint, x: number, y: number, reach: number): object {
  const style = { fill, stroke: outline ?? paper, lineWidth: 1 };
  const points = (places: readonly (readonly [number, number])[]) =>
    places.map(([dx, dy]) => [x + dx * reach, y + dy * reach]);
  switch (shape) {
    case 'circle':
      return { type: 'circle', shape: { cx: x, cy: y, r: reach }, style };
    case 'diamond':
      return {
        type: 'polygon',
        shape: {
          points: points([
            [0, -1.1],
            [1.1, 0],
            [0, 1.1],
            [-1.1, 0],
          ]),
        },
        style,
      };
    case 'triangle':
      return {
        type: 'polygon',
        shape: {
          points: points([
            [0, -1],
            [1, 0.9],
            [-1, 0.9],
          ]),
        },
        style,
      };
    case 'bar':
      return {
        type: 'rect',
        shape: { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach },
        style,
      };
  }
}
